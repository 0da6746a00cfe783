import { bootReply } from './boot-question.ts'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { compose } from './compose.ts'
import { BootFailure } from './features/shell/boot-failure.tsx'
import { ask } from './ipc/ask.ts'

const place = document.querySelector('#root')
if (place === null) throw new Error('index.html has no #root')
const root = createRoot(place)
void ask(() => bootReply).then(boot => {
  if (!boot.ok) return root.render(<BootFailure />)
  const { stores, texts, start } = compose(window.mostrador, boot.value)
  start()
  root.render(<App stores={stores} texts={texts} />)
})
