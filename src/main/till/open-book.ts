import type { Chores } from '#main/ledger/chores/chores.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { needsMigration } from '#main/ledger/prepare-ledger.ts'
import type { Log } from '#main/platform/log.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Block } from '#shared/ipc/schemas/app.ts'
import { err, type Result } from '#shared/result.ts'

export type OpenBookDeps = {
  readonly settings: () => Pick<Settings, 'terminal'>
  readonly log: Pick<Log, 'event'>
  /** It is brought up to date first, which takes minutes for years of sales: the screen says so. */
  readonly onUpdatingBook: () => void
}

/** Opens the ledger in a folder, brought up to date first if an older program wrote it. */
export async function openBook(
  { settings, log, onUpdatingBook }: OpenBookDeps,
  chores: Pick<Chores, 'run'>,
  folder: string,
): Promise<Result<Ledger, Block>> {
  const blocked = (problem: LedgerProblem) => err({ kind: 'ledger', problem, folder } as const)
  if (needsMigration(folder)) {
    onUpdatingBook()
    // Years of sales take their time to be copied and folded again: not in the thread that draws and answers.
    const problem = await chores.run({ kind: 'prepare', folder })
    log.event('ledger.migrated', { problem: problem?.kind ?? null })
    if (problem !== null) return blocked(problem)
  }
  const ledger = openLedger(folder, () => settings().terminal, undefined, {
    onMended: saleId => log.event('ledger.mended', { saleId }),
  })
  return ledger.ok ? ledger : blocked(ledger.error)
}
