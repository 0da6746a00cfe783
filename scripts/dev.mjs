// `npm run dev [-- args for the app]`: the app with hot reload, on the Electron `prepare` provided.
import { requireElectron } from './electron-runtime.mjs'
import { sandboxSwitches } from './sandbox-switches.mjs'
import { root, runAttached, toolCommand } from './tool.mjs'

const runtime = requireElectron({ root })
const sandbox = sandboxSwitches(runtime).length === 0 ? [] : ['--noSandbox']
const appArgs = process.argv.slice(2)
const args = ['dev', '--watch', ...sandbox, ...(appArgs.length === 0 ? [] : ['--', ...appArgs])]
process.exitCode = await runAttached(toolCommand('electron-vite', args), runtime.env)
