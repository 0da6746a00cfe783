import type { SaleId } from '#shared/domain/ids.ts'
import type { LedgerHealth } from '#shared/domain/ledger-care.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'

/** Answers of Chipi that the disk does not take yet. They are offered to it again and again; people are told meanwhile. */
export type UnwrittenAnswers = {
  readonly now: () => LedgerHealth['unwritten']
  /** The ledger refused an answer about a sale, or (null) has taken it at last. */
  readonly note: (id: SaleId, problem: LedgerProblem | null) => void
  readonly onChange: (listener: () => void) => void
}

export function createUnwrittenAnswers(now: () => number): UnwrittenAnswers {
  const waiting = new Map<SaleId, { readonly since: number; readonly problem: LedgerProblem }>()
  const listeners = new Set<() => void>()
  return {
    now: () => {
      const [first] = waiting.values()
      if (first === undefined) return null
      const since = Math.min(...[...waiting.values()].map(one => one.since))
      return { count: waiting.size, since, problem: first.problem }
    },
    note: (id, problem) => {
      const known = waiting.get(id)
      if (problem === null && known === undefined) return
      if (problem === null) waiting.delete(id)
      else waiting.set(id, { since: known?.since ?? now(), problem })
      if (problem?.kind !== known?.problem.kind) for (const listener of listeners) listener()
    },
    onChange: listener => void listeners.add(listener),
  }
}
