import { mkdirSync } from 'node:fs'
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { openDesktopSession, type DesktopSession } from '#scripts/desktop-session.mjs'
import { launchElectron } from '#scripts/launch-electron.mjs'
import { createPaper, type Paper } from '#test/support/desktop-session-paper.ts'
import { appProcesses } from '#test/support/desktop-session-processes.ts'

/** How a test starts the app. */
export type LaunchSetup = {
  /** Folder of the app's package.json; the checkout unless told. */
  appDir?: string
  /** Switches for the app, such as `--kiosk`. */
  args?: readonly string[]
  /** Laid over the session's environment. */
  env?: Record<string, string>
  /** The terminal's data folder; a test has one unless told, so launching again is what a restart is. */
  userDataDir?: string
}

/** The built app, running. */
export type RunningApp = {
  electron: ElectronApplication
  /** The first window, loaded. */
  window: Page
  userDataDir: string
  /** What the main process has written since Playwright attached to it, which is just after it started. */
  output(): string
  /** Ends every process of the app at once, as a power cut does. */
  kill(): Promise<void>
  /** Quits the app as its user would; fails if it does not end, or leaves a process behind. */
  close(): Promise<void>
}

type Fixtures = {
  /** `none` runs the test on a computer without a keychain: `test.use({ keyring: 'none' })`. */
  keyring: 'own' | 'none'
  /** Size of the test's display in pixels, for a kiosk's upright one: `test.use({ displaySize: … })`. */
  displaySize: { width: number; height: number }
  /** The private display, keyring and printer of this test. */
  session: DesktopSession
  /** What the test's printer has printed. */
  paper: Paper
  /** Starts the app; what still runs at the end of the test is closed. */
  launch: (setup?: LaunchSetup) => Promise<RunningApp>
}

/** Playwright's `test` with a desktop of its own for each test, and the app to be launched on it. */
export const test = base.extend<Fixtures>({
  keyring: ['own', { option: true }],

  displaySize: [{ width: 1400, height: 2000 }, { option: true }],

  session: async ({ keyring, displaySize }, use) => {
    const session = await openDesktopSession({ display: 'own', screen: displaySize, keyring, printer: true })
    await use(session)
    await session.close()
  },

  paper: async ({ session }, use) => {
    if (session.printsDir === undefined) throw new Error('This system gives a test no printer of its own.')
    await use(createPaper(session.printsDir))
  },

  launch: async ({ session }, use, testInfo) => {
    const launched: RunningApp[] = []
    await use(async (setup = {}) => {
      const userDataDir = setup.userDataDir ?? testInfo.outputPath('user-data')
      const app = await launchApp({ ...setup, userDataDir, env: { ...session.env, ...setup.env } })
      launched.push(app)
      return app
    })
    await Promise.all(launched.map(app => app.close()))
    const output = launched.map(app => app.output()).join('\n')
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('main process', { body: output })
  },
})

export { expect } from '@playwright/test'

/** Starts the app in a data folder and waits for its first window. */
export async function launchApp(setup: LaunchSetup & { userDataDir: string }): Promise<RunningApp> {
  mkdirSync(setup.userDataDir, { recursive: true })
  const electron = await launchElectron(setup)
  const main = electron.process()
  let output = ''
  const keep = (chunk: Buffer): void => void (output += chunk.toString())
  main.stdout?.on('data', keep)
  main.stderr?.on('data', keep)
  const ended = new Promise<void>(resolve => electron.once('close', () => resolve()))
  const processes = appProcesses(main.pid)

  const kill = async (): Promise<void> => {
    processes.kill()
    await ended
  }
  return {
    electron,
    window: await electron.firstWindow(),
    userDataDir: setup.userDataDir,
    output: () => output,
    kill,
    close: async () => {
      await closeOrKill(electron, kill)
      await processes.allGone()
    },
  }
}

const CLOSE_MS = 15_000

/** An app that does not quit must not keep the whole run waiting; it fails its own test. */
async function closeOrKill(electron: ElectronApplication, kill: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<'too late'>(resolve => (timer = setTimeout(() => resolve('too late'), CLOSE_MS)))
  const outcome = await Promise.race([electron.close(), limit])
  clearTimeout(timer)
  if (outcome !== 'too late') return
  await kill()
  throw new Error(`The app did not quit within ${CLOSE_MS / 1000} s and was killed.`)
}
