import type { TerminalId } from '#shared/domain/ids.ts'
import type { Assessment, Progress, RebuildOutcome } from '#shared/domain/ledger-care.ts'
import type { Readiness } from '#shared/ipc/schemas/app.ts'
import type { Chores } from '#main/ledger/chores/chores.ts'
import type { InTurn } from '#main/platform/turns.ts'

/** What can be done for a till that a damaged ledger blocks. */
export type Rescue = {
  /** Says what is safe and what may be missing. Changes nothing. */
  readonly assess: () => Promise<Assessment>
  /**
   * Rebuilds the ledger on a person's word. The till is opened afterwards as after any other trouble. Asked again while it
   * works, it answers what the one rebuild came to.
   */
  readonly rebuild: (by: string) => Promise<RebuildOutcome>
}

export type RescueDeps = {
  /** The folder of the damaged ledger; null when that is not what blocks the till. */
  readonly blockedFolder: () => string | null
  readonly chores: () => Promise<Chores>
  /**
   * Runs one piece of work on the files at a time, and opens no till meanwhile: a screen that died and came back asks
   * for everything anew while the work it had asked for before still goes on.
   */
  readonly alone: InTurn
  readonly terminal: () => TerminalId
  readonly now: () => number
  readonly onProgress: (progress: Progress) => void
  readonly onEvent: (name: string, fields: Readonly<Record<string, string | number>>) => void
}

const NOT_BLOCKED = { kind: 'failed', detail: 'no damaged ledger' } as const

export function createRescue(deps: RescueDeps): Rescue {
  const { blockedFolder, alone } = deps
  let rebuilding: Promise<RebuildOutcome> | null = null

  const assess = async (): Promise<Assessment> => {
    const folder = blockedFolder()
    // It was rebuilt, and the till opened, while this question waited.
    if (folder === null) return { kind: 'sound' }
    const assessment = await (await deps.chores()).run({ kind: 'assess', folder }, deps.onProgress)
    deps.onEvent('ledger.assessed', { outcome: assessment.kind })
    return assessment
  }
  const rebuild = async (by: string): Promise<RebuildOutcome> => {
    const folder = blockedFolder()
    if (folder === null) return { kind: 'not-rebuilt', problem: NOT_BLOCKED }
    const order = { kind: 'rebuild', folder, by, at: deps.now(), terminal: deps.terminal() } as const
    const outcome = await (await deps.chores()).run(order, deps.onProgress)
    deps.onEvent('ledger.rebuilt', { outcome: outcome.kind })
    return outcome
  }

  return {
    assess: async () =>
      blockedFolder() === null ? { kind: 'not-assessed', problem: NOT_BLOCKED } : alone(assess),
    rebuild: by => {
      rebuilding ??= alone(() => rebuild(by)).finally(() => {
        rebuilding = null
      })
      return rebuilding
    },
  }
}

export function damagedFolder(readiness: Readiness): string | null {
  const block = readiness.kind === 'blocked' ? readiness.block : null
  return block?.kind === 'ledger' && block.problem.kind === 'damaged' ? block.folder : null
}
