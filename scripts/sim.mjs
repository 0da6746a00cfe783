// `npm run sim -- --seed N --sales N [--jobs N]`: the deterministic simulation of test/simulation.
import path from 'node:path'
import { root, runAttached, toolCommand } from './tool.mjs'

const main = path.join(root, 'test', 'simulation', 'cli', 'main.ts')
process.exitCode = await runAttached(toolCommand('tsx', [main, ...process.argv.slice(2)]))
