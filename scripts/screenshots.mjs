// `npm run screenshots`: draws docs/screenshots anew, from the real app on a practice till, at the sizes tills have.
import { openDesktopSession } from './desktop-session.mjs'
import { requireElectron } from './electron-runtime.mjs'
import { root, runAttached, toolCommand } from './tool.mjs'

process.exitCode = await screenshots()

/** @returns {Promise<number>} exit code */
async function screenshots() {
  const runtime = requireElectron({ root })
  const built = await runAttached(toolCommand('electron-vite', ['build', '--logLevel', 'warn']), runtime.env)
  if (built !== 0) return built
  const session = await openDesktopSession({ display: 'own', keyring: 'own', printer: true })
  try {
    return await runAttached(toolCommand('tsx', ['scripts/screenshots/take-screenshots.ts']), session.env)
  } finally {
    await session.close()
  }
}
