// `npm run crash -- --kills N --seed S`: the real app, killed with SIGKILL at random moments of real sales while Chipi
// misbehaves, and both books compared after each kill. The exit code is 0 only when nothing was doubled, lost or misjudged.
import { requireElectron } from './electron-runtime.mjs'
import { root, runAttached, toolCommand } from './tool.mjs'

const runtime = requireElectron({ root })
process.exitCode = await runAttached(
  toolCommand('tsx', ['scripts/crash/kill-shops.ts', ...process.argv.slice(2)]),
  runtime.env,
)
