import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Sandbox, SandboxOptions } from '#sandbox/sandbox.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { requireElectron } from '#scripts/electron-runtime.mjs'
import { sandboxSwitches } from '#scripts/sandbox-switches.mjs'
import { root } from '#scripts/tool.mjs'
import { test as base, type RunningApp } from '../launch.ts'
import { counterScreen, type CounterScreen } from '../screens/counter-screen.ts'

/** A shop with a key for a Chipi of its own on loopback, set up from a provisioning file as a fleet is. */
export type Shop = {
  readonly sandbox: Sandbox
  /** The token the terminal was given. */
  readonly token: string
  readonly userDataDir: string
  /** Opens the app on this shop's data; doing it again is a restart. */
  readonly open: () => Promise<OpenShop>
}

export type OpenShop = RunningApp & { readonly counter: CounterScreen }

export type Provisioned = { readonly code: number; readonly output: string }

type Fixtures = {
  /** Chipi of this test. */
  sandboxOptions: SandboxOptions
  sandbox: Sandbox
  /** Runs `mostrador --provision <file>` on this test's data folder. */
  provision: (file: string) => Promise<Provisioned>
  shop: Shop
}

export const test = base.extend<Fixtures>({
  sandboxOptions: [{ settleAfterMs: 1_000 }, { option: true }],

  sandbox: async ({ sandboxOptions }, use) => {
    const sandbox = await startSandbox(sandboxOptions)
    await use(sandbox)
    await sandbox.close()
  },

  provision: async ({ session, sandbox }, use, testInfo) => {
    const env = { ...session.env, CHIPI_BASE_URL: sandbox.url }
    await use(file => runProvision(file, testInfo.outputPath('user-data'), env))
  },

  shop: async ({ sandbox, provision, launch }, use, testInfo) => {
    const token = await sandbox.mintToken()
    const file = testInfo.outputPath('provision.json')
    await writeFile(file, JSON.stringify(provisioningOf(sandbox.prodKey, token)))
    const done = await provision(file)
    if (done.code !== 0) throw new Error(`provisioning: ${done.output}`)
    const userDataDir = testInfo.outputPath('user-data')
    await use({
      sandbox,
      token,
      userDataDir,
      open: async () => {
        const app = await launch({ userDataDir, env: { CHIPI_BASE_URL: sandbox.url } })
        return { ...app, counter: counterScreen(app.window) }
      },
    })
  },
})

export { expect } from '@playwright/test'

/** A file as a chain would write it for this till. */
export function provisioningOf(key: string, token: string): Record<string, unknown> {
  return {
    version: 1,
    key,
    tokenSource: { kind: 'pasted', token },
    store: {
      name: 'Abarrotes Lupita',
      address: 'Av. Juárez 12, Puebla',
      taxId: 'LUPA800101AB1',
      phone: '2221234567',
    },
    terminal: 'T7',
    printer: { name: 'Recibos', widthMm: 80, automatic: true },
    language: 'es-MX',
  }
}

/** Sets the terminal of a data folder up from a file, without a window. */
export async function runProvision(
  file: string,
  userDataDir: string,
  env: Record<string, string>,
): Promise<Provisioned> {
  const runtime = requireElectron({ root })
  const args = [...sandboxSwitches(runtime), root, `--user-data-dir=${userDataDir}`, '--provision', file]
  const options = { env: { ...process.env, ...runtime.env, ...env }, timeout: 30_000 }
  try {
    const { stdout } = await promisify(execFile)(runtime.executable, args, options)
    return { code: 0, output: stdout }
  } catch (error) {
    const { code, stdout } = Object.assign({ code: -1, stdout: '' }, error)
    return { code: typeof code === 'number' ? code : -1, output: stdout }
  }
}
