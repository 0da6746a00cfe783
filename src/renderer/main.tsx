import { bootReply } from './boot-question.ts'
import './ui/tokens.css'
import './ui/base.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { compose } from './compose.ts'
import { BootFailure } from './features/shell/boot-failure.tsx'
import { ask } from './ipc/ask.ts'

// Both pages load one file with the beginnings of both: each begins on its own page alone.
if (bootReply !== null) begin(bootReply)

function begin(reply: NonNullable<typeof bootReply>): void {
  const place = document.querySelector('#root')
  if (place === null) throw new Error('index.html has no #root')
  const root = createRoot(place)
  void ask(() => reply).then(boot => {
    if (!boot.ok) return root.render(<BootFailure />)
    const { stores, texts, ready, start } = compose(window.mostrador, boot.value)
    const show = (): void => {
      // At once, not when React finds a quiet moment: nothing else is going on yet.
      flushSync(() => root.render(<App stores={stores} texts={texts} />))
      afterFirstFrame(start)
    }
    if (ready === null) show()
    else void ready.then(show, show)
  })
}

/** Two frames on: React has drawn by the first, the screen shows it by the second. Then the till behind it may wake. */
function afterFirstFrame(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work))
}
