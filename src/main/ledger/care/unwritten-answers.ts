import type { SaleId } from '#shared/domain/ids.ts'
import type { LedgerHealth } from '#shared/domain/ledger-care.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'

/** What happened to sales and the disk does not take yet. It is offered again and again; people are told meanwhile. */
export type UnwrittenAnswers = {
  readonly now: () => LedgerHealth['unwritten']
  /** The ledger refused what became of a sale, or (null) has taken it at last. */
  readonly note: (id: SaleId, unwritten: Unwritten | null) => void
  readonly onChange: (listener: () => void) => void
}

/** Something that happened to a sale and is not on disk. */
export type Unwritten = {
  readonly problem: LedgerProblem
  /** It is what Chipi said about the sale, and not what we concluded from its silence. */
  readonly answered: boolean
}
type Waiting = Unwritten & { readonly since: number }

export function createUnwrittenAnswers(now: () => number): UnwrittenAnswers {
  const waiting = new Map<SaleId, Waiting>()
  const listeners = new Set<() => void>()
  return {
    now: () => {
      const all = [...waiting.values()]
      const [first] = all
      if (first === undefined) return null
      return {
        count: all.length,
        answered: all.filter(one => one.answered).length,
        since: Math.min(...all.map(one => one.since)),
        problem: first.problem,
      }
    },
    note: (id, unwritten) => {
      const known = waiting.get(id)
      if (unwritten === null && known === undefined) return
      if (unwritten === null) waiting.delete(id)
      else waiting.set(id, { ...unwritten, since: known?.since ?? now() })
      if (isNews(known, unwritten)) for (const listener of listeners) listener()
    },
    onChange: listener => void listeners.add(listener),
  }
}

function isNews(known: Unwritten | undefined, is: Unwritten | null): boolean {
  return known?.problem.kind !== is?.problem.kind || known?.answered !== is?.answered
}
