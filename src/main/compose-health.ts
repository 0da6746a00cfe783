import { app } from 'electron'
import type { Clock } from '#shared/clock.ts'
import type { VaultProblem } from '#shared/domain/connection.ts'
import { printerName, type PrinterSettings } from '#shared/domain/printer.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Notify } from '#shared/ipc/contract.ts'
import { createHealth, type Health } from './health/health.ts'
import type { HealthFacts } from './health/judge-till.ts'
import type { ProgramFacts } from './health/judge/judge-computer.ts'
import type { DrawerFacts, LastKick, PrinterFacts } from './health/judge/judge-paper.ts'
import { lookAtDisk } from './health/look-at-disk.ts'
import type { PrinterWatch } from './health/printer-watch.ts'
import type { Till } from './till/till.ts'

export type ComposeHealthDeps = {
  readonly till: () => Till | null
  readonly keychain: () => VaultProblem['kind'] | null
  readonly printer: Pick<PrinterWatch, 'last' | 'lastKick' | 'isPaperLow'>
  readonly settings: () => Settings
  readonly dataFolder: string
  readonly clock: Clock
  readonly notify: Notify
  readonly onBug: (error: unknown) => void
}

/** Names what the till's health is read from. Loaded after the first paint. */
export function composeHealth(deps: ComposeHealthDeps): Health {
  const { clock, settings } = deps
  const gather = async (): Promise<HealthFacts> => ({
    till: deps.till()?.facts() ?? null,
    keychain: deps.keychain(),
    printer: printerFacts(printerName(settings().printer.connection), deps.printer),
    drawer: drawerFacts(settings().printer, deps.printer.lastKick()),
    disk: await lookAtDisk(deps.dataFolder),
    program: programFacts(clock),
  })
  return createHealth({
    gather,
    clock,
    announce: report => deps.notify('health.changed', report),
    onBug: deps.onBug,
  })
}

function printerFacts(name: string, printer: ComposeHealthDeps['printer']): PrinterFacts {
  return { name, last: printer.last(), paperLow: printer.isPaperLow(name) }
}

/** Only a printer that takes commands of ours can open a drawer. */
function drawerFacts({ connection, drawer }: PrinterSettings, last: LastKick | null): DrawerFacts {
  if (!drawer.opens) return { kind: 'none' }
  const obeys = connection.kind !== 'none' && connection.kind !== 'system'
  return obeys
    ? { kind: 'through-printer', printer: printerName(connection), last }
    : { kind: 'out-of-reach' }
}

const KILOBYTE = 1_024

function programFacts(clock: Clock): ProgramFacts {
  const kilobytes = app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
  return {
    version: app.getVersion(),
    electron: process.versions['electron'] ?? '',
    memoryBytes: kilobytes * KILOBYTE,
    upMs: clock.monotonic(),
  }
}
