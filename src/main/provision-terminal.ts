import { readFile } from 'node:fs/promises'
import { app } from 'electron'
import type { Settings } from '#shared/domain/settings.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { createTexts } from '#shared/text/translator.ts'
import type { LedgerTrouble } from './connection/apply-provisioning.ts'
import { baseUrlFrom } from './connection/base-url.ts'
import { runProvision } from './connection/provision.ts'
import { isRegularFile, wipeFile } from './connection/wipe-file.ts'
import { openLedger } from './ledger/open-ledger.ts'
import { appPaths } from './platform/app-paths.ts'
import { createSystemClock } from './platform/clock.ts'
import { countNeedingKey } from './sale/needing-key.ts'
import { readSettings } from './settings/read-settings.ts'
import { openSettingsFile } from './settings/settings-file.ts'
import { createSettingsStore } from './settings/settings-store.ts'
import { environmentFolder } from './till/environment-files.ts'
import { createKeychain, loadKeytar } from './vault/keychain.ts'
import { vaultServiceName } from './vault/service-name.ts'

/** Long enough for someone at the keyboard to answer the keychain's prompt, ms. */
const KEYCHAIN_PATIENCE_MS = 60_000

/** Names the concrete parts of `mostrador --provision <file>`. Answers the exit code. */
export async function provisionTerminal(argv: readonly string[], mainDir: string): Promise<0 | 1> {
  const clock = createSystemClock()
  const paths = appPaths(mainDir, app)
  const { userDataDir: userData } = paths
  const settings = createSettingsStore({
    folder: userData,
    read: readSettings(userData, clock.now()),
    openFile: openSettingsFile,
  })
  const service = vaultServiceName({ userData, defaultUserData: paths.defaultUserDataDir })
  return runProvision(argv, {
    vault: createKeychain({ loadKeytar, service, clock, patienceMs: KEYCHAIN_PATIENCE_MS }),
    settings,
    openSales: () => openSales(userData, settings.current()),
    files: { isRegularFile, read: path => readFile(path, 'utf8'), wipe: wipeFile },
    now: clock.now,
    print,
  })
}

/** The program is open on this data folder: what it holds in memory would overwrite what is provisioned now. */
export function refuseWhileOpen(): 1 {
  const { settings } = readSettings(app.getPath('userData'), Date.now())
  print(createTexts(settings.language).t('provision.open'))
  return 1
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function openSales(userData: string, { environment, terminal }: Settings): Result<number, LedgerTrouble> {
  // Its folder may not be there yet, and would be made.
  if (environment === 'practice') return ok(0)
  const base = baseUrlFrom(process.env)
  const folder = environmentFolder(userData, environment, base.ok ? base.value.custom : null)
  const ledger = openLedger(folder, () => terminal)
  if (!ledger.ok) return err({ kind: 'ledger', problem: ledger.error, folder })
  const count = countNeedingKey(environment, ledger.value.open())
  ledger.value.close()
  return ok(count)
}
