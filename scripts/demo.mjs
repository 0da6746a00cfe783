// `npm run demo`: the real app in practice mode sells one recharge by clicks on the real screen, on a display nobody
// sees where there is none. Says each step in a line; the exit code is 0 only when everything it says at the end is true.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hasDisplay, openDesktopSession } from './desktop-session.mjs'
import { requireElectron } from './electron-runtime.mjs'
import { root, runAttached, toolCommand } from './tool.mjs'

process.exitCode = await demo()

/** @returns {Promise<number>} exit code */
async function demo() {
  const runtime = requireElectron({ root })
  process.stdout.write('Building the app…\n')
  const built = await runAttached(toolCommand('electron-vite', ['build', '--logLevel', 'warn']), runtime.env)
  if (built !== 0) return built
  const display = hasDisplay() ? 'shared' : 'own'
  if (display === 'own') process.stdout.write('No display here: the window opens on a virtual one.\n')
  // A keyring of its own: a demo never touches the one of whoever runs it.
  const session = await openDesktopSession({ display, keyring: 'own' })
  // Made outside the session, whose own folders go with it: what the demo shows stays.
  const folder = mkdtempSync(path.join(tmpdir(), 'mostrador-demo-'))
  try {
    return await runAttached(toolCommand('tsx', ['scripts/demo/scripted-sale.ts', folder]), session.env)
  } finally {
    await session.close()
  }
}
