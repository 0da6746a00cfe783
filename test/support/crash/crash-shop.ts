import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sandbox } from '#sandbox/sandbox.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { openDesktopSession } from '#scripts/desktop-session.mjs'
import { requireElectron } from '#scripts/electron-runtime.mjs'
import { sandboxSwitches } from '#scripts/sandbox-switches.mjs'
import { root } from '#scripts/tool.mjs'
import { launchApp, type RunningApp } from '#test/e2e/launch.ts'
import { provisioningOf, runProvision } from '#test/e2e/wired/a-shop.ts'
import { appProcesses } from '#test/support/desktop-session-processes.ts'
import type { Dice } from './dice.ts'

/** A shop whose program is going to be killed: a desktop of its own, a Chipi of its own, one data folder. */
export type CrashShop = {
  readonly sandbox: Sandbox
  readonly userDataDir: string
  /** Where its tickets come out, where this system gives it a printer. */
  readonly printsDir: string | undefined
  /** Starts the program as a cashier would, under Playwright's eye. */
  readonly launch: () => Promise<RunningApp>
  /** Starts the program with nobody watching, so that it can be killed before its window is there. */
  readonly start: () => BareApp
  readonly close: () => Promise<void>
}

/** The program without a driver. */
export type BareApp = { readonly kill: () => Promise<void> }

/** Opens a shop in `folder`, set up from a provisioning file, on a Chipi that differs from seed to seed. */
export async function openCrashShop(folder: string, dice: Dice): Promise<CrashShop> {
  const session = await openDesktopSession({ display: 'own', keyring: 'own', printer: true })
  const sandbox = await startSandbox({
    seed: dice.between(1, 1_000_000_000),
    settleAfterMs: dice.pick([200, 600, 1_500]),
    settings: {
      // Each start forgets what the one before it has asked, so a program killed every second asks more than a shop may.
      requestsPerMinute: 10_000,
      // Whether a purchase can be looked up by its key is not documented; without it only sending again can tell.
      transactionLookup: dice.chance(0.7),
      // The carrier's own rule against selling twice would hide a second debit.
      duplicates: dice.pick(['refuse', 'allow']),
      retryAfterHeader: dice.chance(0.5),
    },
  })
  const userDataDir = join(folder, 'user-data')
  const env = { ...session.env, CHIPI_BASE_URL: sandbox.url }
  const close = async (): Promise<void> => {
    await sandbox.close()
    await session.close()
  }
  try {
    await provision(folder, userDataDir, sandbox, env)
  } catch (error) {
    await close()
    throw error
  }
  return {
    sandbox,
    userDataDir,
    printsDir: session.printsDir,
    launch: () => launchApp({ userDataDir, env }),
    start: () => startBare(userDataDir, env),
    close,
  }
}

async function provision(
  folder: string,
  userDataDir: string,
  sandbox: Sandbox,
  env: Record<string, string>,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'provision.json')
  await writeFile(file, JSON.stringify(provisioningOf(sandbox.prodKey, await sandbox.mintToken())))
  const done = await runProvision(file, userDataDir, env)
  if (done.code !== 0) throw new Error(`provisioning: ${done.output}`)
}

function startBare(userDataDir: string, env: Record<string, string>): BareApp {
  const runtime = requireElectron({ root })
  const args = [...sandboxSwitches(runtime), root, `--user-data-dir=${userDataDir}`]
  const child = spawn(runtime.executable, args, {
    env: { ...process.env, ...runtime.env, ...env },
    stdio: 'ignore',
    detached: true, // a group of its own, to be killed as one
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const processes = appProcesses(child.pid)
  return {
    kill: async () => {
      processes.kill()
      await ended
      await processes.allGone()
    },
  }
}
