import { judgeKey, type TokenSourceInput, type VaultProblem } from '#shared/domain/connection.ts'
import { as, type TerminalId } from '#shared/domain/ids.ts'
import { fromWire, ZERO, type Centavos } from '#shared/domain/money.ts'
import type { PrinterConnection, PrinterSettings } from '#shared/domain/printer.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { CannotWrite, SettingsStore } from '#main/settings/settings-store.ts'
import type { Vault } from '#main/vault/vault.ts'
import { writeCredentials } from './credentials.ts'
import type { ProvisioningFile } from './provisioning-file.ts'
import { publishTerminalKey } from './publish-terminal-key.ts'

export type ApplyProvisioningDeps = {
  readonly vault: Vault
  readonly settings: Pick<SettingsStore, 'current' | 'save'>
  /** Sales of the environment in use that still wait for their last word; a ledger that cannot be opened tells none. */
  readonly openSales: () => Result<number, LedgerTrouble>
}

/** The sales of the environment in use cannot be read. */
export type LedgerTrouble = {
  readonly kind: 'ledger'
  readonly problem: LedgerProblem
  readonly folder: string
}

/** What a terminal was given; `jwks` is the public half of its signing key when it signs its own tokens. */
export type Provisioned = { readonly jwks: string | null }

export type ApplyProblem =
  | { readonly kind: 'vault'; readonly problem: VaultProblem }
  | { readonly kind: 'sales-open'; readonly count: number }
  /** Nobody knows whether sales are open. */
  | LedgerTrouble
  | CannotWrite

/**
 * Moves the secrets of a checked file into the keychain, then writes the settings. What can fail without trace is tried
 * first: nothing is stored before keychain and settings proved to be writable.
 */
export async function applyProvisioning(
  file: ProvisioningFile,
  deps: ApplyProvisioningDeps,
): Promise<Result<Provisioned, ApplyProblem>> {
  const { vault, settings } = deps
  const open = await vault.check()
  if (!open.ok) return err({ kind: 'vault', problem: open.error })
  const count = await salesInTheWay(file.key, deps)
  if (!count.ok) return count
  if (count.value > 0) return err({ kind: 'sales-open', count: count.value })
  const writable = await settings.save({})
  if (!writable.ok) return writable

  const secrets = await storeSecrets(file, vault)
  if (!secrets.ok) return err({ kind: 'vault', problem: secrets.error })
  const saved = await settings.save(settingsOf(file, settings.current()))
  return saved.ok ? ok({ jwks: secrets.value }) : saved
}

async function salesInTheWay(
  key: string,
  { vault, openSales }: ApplyProvisioningDeps,
): Promise<Result<number, LedgerTrouble>> {
  const current = await vault.read('chipi-key')
  return current.ok && current.value === key ? ok(0) : openSales()
}

/** The public half of the terminal's key when it signs its own tokens, else null. */
async function storeSecrets(
  { key, tokenSource }: ProvisioningFile,
  vault: Vault,
): Promise<Result<string | null, VaultProblem>> {
  const jwks =
    tokenSource.kind === 'terminal' ? await storeTerminalKey(tokenSource.privateKey, vault) : ok(null)
  if (!jwks.ok) return jwks
  const written = await writeCredentials(vault, { key, source: sourceOf(tokenSource) })
  return written.ok ? jwks : written
}

async function storeTerminalKey(
  given: object | undefined,
  vault: Vault,
): Promise<Result<string, VaultProblem>> {
  const written =
    given === undefined ? ok(undefined) : await vault.write('terminal-key', JSON.stringify(given))
  if (!written.ok) return written
  const published = await publishTerminalKey(vault)
  return published.kind === 'jwks' ? ok(published.json) : err(published.problem)
}

function sourceOf(given: ProvisioningFile['tokenSource']): TokenSourceInput {
  if (given.kind !== 'terminal') return given
  const { kind, issuer, subject, audience } = given
  return { kind, issuer, subject, audience }
}

function settingsOf(file: ProvisioningFile, current: Settings): Partial<Settings> {
  const { language, store: shop, printer, timeZone, fees, key } = file
  const verdict = judgeKey(key)
  return {
    language,
    store: shop,
    printer: printerOf(printer, current.printer),
    terminal: as<TerminalId>(file.terminal),
    timeZone: timeZone ?? current.timeZone,
    fees: fees === undefined ? current.fees : feesOf(fees),
    environment: verdict.kind === 'public' ? verdict.environment : current.environment,
  }
}

function printerOf(
  { name, connection, ...rest }: ProvisioningFile['printer'],
  current: PrinterSettings,
): PrinterSettings {
  const byName: PrinterConnection = name === null ? { kind: 'none' } : { kind: 'system', name }
  return { ...current, ...rest, connection: connection ?? byName }
}

function feesOf(fees: NonNullable<ProvisioningFile['fees']>): Settings['fees'] {
  return {
    recharges: centavosOf(fees.recharges),
    bundles: centavosOf(fees.bundles),
    'gift-cards': centavosOf(fees['gift-cards']),
    bills: centavosOf(fees.bills),
    other: centavosOf(fees.other),
  }
}

/** Checked with the file: anything else is no amount. */
function centavosOf(inPesos: number): Centavos {
  return fromWire(inPesos) ?? ZERO
}
