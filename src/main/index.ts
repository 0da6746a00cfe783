import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { compose } from './compose.ts'
import { appPaths } from './platform/app-paths.ts'
import { registerAppScheme } from './window/app-protocol.ts'
import { openCounter } from './window/open-counter.ts'

/** How long stopping may take before the program ends regardless; whatever is under way is on disk. */
const STOP_DEADLINE_MS = 5_000

registerAppScheme()

const isProvisioning = process.argv.some(arg => /^--provision(?:=|$)/.test(arg))

// One program per data folder: two would write one ledger. A second start brings the first one's window to the front.
// Where nothing can be written the lock fails as well, but there nobody else is: the window opens and says what is wrong.
if (canWrite(app.getPath('userData')) && !app.requestSingleInstanceLock())
  void (isProvisioning ? provision('open-already') : app.exit(0))
else void (isProvisioning ? provision('alone') : run())

/** Lifecycle only: what the program is made of is named in compose.ts. */
async function run(): Promise<void> {
  app.on('window-all-closed', () => app.quit())
  await app.whenReady()
  const paths = appPaths(import.meta.dirname, app)
  // The window first: Chromium starts the page's process while the program is put together.
  const counter = openCounter(paths)
  // The counter's own window: while a ticket prints there is a hidden one besides it.
  app.on('second-instance', counter.toFront)
  stopBeforeQuit(compose(paths, counter).stop)
}

/** `mostrador --provision file.json`: set up from a file, without a window. */
async function provision(program: 'alone' | 'open-already'): Promise<void> {
  await app.whenReady()
  const { provisionTerminal, refuseWhileOpen } = await import('./provision-terminal.ts')
  app.exit(
    program === 'alone' ? await provisionTerminal(process.argv, import.meta.dirname) : refuseWhileOpen(),
  )
}

function canWrite(folder: string): boolean {
  const probe = join(folder, `.probe-${String(process.pid)}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, 'x')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

function stopBeforeQuit(stop: () => Promise<void>): void {
  let stopped = false
  app.on('before-quit', event => {
    if (stopped) return
    event.preventDefault()
    const deadline = new Promise(resolve => setTimeout(resolve, STOP_DEADLINE_MS))
    void Promise.race([stop(), deadline]).finally(() => {
      stopped = true
      app.quit()
    })
  })
}
