// `npm start [-- args for the app]`: builds the app and opens it. Where no window can be shown it runs the demo
// instead, on a screen nobody sees, so that there is something to look at afterwards.
import path from 'node:path'
import { hasDisplay } from './desktop-session.mjs'
import { requireElectron } from './electron-runtime.mjs'
import { sandboxSwitches } from './sandbox-switches.mjs'
import { root, runAttached, toolCommand } from './tool.mjs'

process.exitCode = await start(process.argv.slice(2))

/** @param {readonly string[]} appArgs @returns {Promise<number>} exit code */
async function start(appArgs) {
  const runtime = requireElectron({ root })
  const built = await runAttached(toolCommand('electron-vite', ['build', '--logLevel', 'warn']), runtime.env)
  if (built !== 0) return built
  if (!hasDisplay()) return runDemo()
  return runAttached([runtime.executable, ...sandboxSwitches(runtime), root, ...appArgs])
}

function runDemo() {
  process.stdout.write(
    'There is no display here, so the demo runs on a virtual one (the same as `npm run demo`).\n',
  )
  return runAttached([process.execPath, path.join(root, 'scripts', 'demo.mjs')])
}
