import { bootReply } from './boot-question.ts'
import './ui/tokens.css'
import './ui/base.css'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { App } from './app.tsx'
import { compose } from './compose.ts'
import { BootFailure } from './features/shell/boot-failure.tsx'
import { ask } from './ipc/ask.ts'

const place = document.querySelector('#root')
if (place === null) throw new Error('index.html has no #root')
// Which of the two pages this is, the preload decides: it gave this window its one way out.
if (bootReply === null) void drawForCustomer(place)
else void drawCounter(createRoot(place), bootReply)

async function drawCounter(root: Root, reply: NonNullable<typeof bootReply>): Promise<void> {
  const boot = await ask(() => reply)
  if (!boot.ok) return root.render(<BootFailure />)
  const { stores, texts, ready, start } = compose(window.mostrador, boot.value)
  const show = (): void => {
    // At once, not when React finds a quiet moment: nothing else is going on yet.
    flushSync(() => root.render(<App stores={stores} texts={texts} />))
    afterFirstFrame(start)
  }
  if (ready === null) show()
  else void ready.then(show, show)
}

/** The screen turned to the customer. Its code is not on the way to the counter's first paint. */
async function drawForCustomer(root: Element): Promise<void> {
  const { openCustomer } = await import('./customer/open-customer.tsx')
  openCustomer(root, window.customerDisplay)
}

/** Two frames on: React has drawn by the first, the screen shows it by the second. Then the till behind it may wake. */
function afterFirstFrame(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work))
}
