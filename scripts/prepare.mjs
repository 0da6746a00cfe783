// Puts in place what a fresh clone lacks, and returns at once when nothing does: `--npm-only` for the packages alone,
// `--demo` and `--tests` for what these need besides.
import { SetupError } from './prepare/console.mjs'

try {
  checkNode()
  // Only now: the steps themselves are written for a Node that is new enough.
  const { prepare } = await import('./prepare/steps.mjs')
  await prepare(new Set(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 18)) return
  throw new SetupError(
    `Node ${process.versions.node} is too old: install Node 20.18 or newer and run this again.`,
  )
}
