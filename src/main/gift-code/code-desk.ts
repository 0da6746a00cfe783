import { COUNTER, type GuardedAct } from '#shared/domain/act.ts'
import type { CodeLeave, CodeRefusal } from '#shared/domain/code-outcome.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { codeOf } from '#shared/domain/sale-code.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { TrailEntry } from '#shared/domain/trail.ts'
import type { Clock } from '#shared/clock.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { AuthoriseAct } from '#main/pin/authorise-act.ts'
import type { GiftCodes } from './gift-codes.ts'

/** The two ways in which a code goes out once more. */
type CodeAct = Extract<GuardedAct, 'code-reprinted' | 'code-shown'>

/** Hands gift codes out: once to the customer, and after that only with the manager's leave. Changes no sale. */
export type CodeDesk = {
  /** The code for the one paper that bears it; null when there is none, it is out already, or it cannot be read. */
  readonly original: (sale: Sale) => string | null
  /** It went out on paper. */
  readonly noteOut: (id: SaleId) => void
  /** The code on the screen in place of that paper, written down before it is told. */
  readonly instead: (sale: Sale) => Result<string, CodeRefusal>
  /** The code once more, with the manager's PIN; written down before it is told. */
  readonly again: (sale: Sale, act: CodeAct, leave: CodeLeave) => Promise<Result<string, CodeRefusal>>
}

export type CodeDeskDeps = {
  readonly ledger: Pick<Ledger, 'trail' | 'recordAct'>
  readonly codes: Pick<GiftCodes, 'open'>
  readonly authorise: AuthoriseAct
  readonly clock: Pick<Clock, 'now'>
}

export function createCodeDesk({ ledger, codes, authorise, clock }: CodeDeskDeps): CodeDesk {
  /** Of this run: a full disk may not have taken the entry that says so. */
  const out = new Set<SaleId>()
  const isOut = (id: SaleId): boolean => out.has(id) || ledger.trail(id).some(handsOut)
  const open = (sale: Sale): Result<string, CodeRefusal> => {
    const folio = codeOf(sale)
    if (folio === null) return err({ kind: 'no-code' })
    const code = codes.open(sale.facts.id, folio)
    return code.ok ? code : err({ kind: 'unreadable', problem: code.error })
  }

  return {
    original: sale => {
      const code = open(sale)
      return code.ok && !isOut(sale.facts.id) ? code.value : null
    },
    noteOut: id => void out.add(id),
    instead: sale => {
      const { id: saleId } = sale.facts
      const code = open(sale)
      if (!code.ok) return code
      if (isOut(saleId)) return err({ kind: 'already-out' })
      const act = { type: 'act.code-shown', at: clock.now(), by: COUNTER, saleId, reason: null } as const
      const written = ledger.recordAct(act)
      if (!written.ok) return err({ kind: 'ledger', problem: written.error })
      out.add(saleId)
      return code
    },
    again: async (sale, act, leave) => {
      // What cannot be read needs no PIN: no act stands in the ledger that could not be done.
      const code = open(sale)
      if (!code.ok) return code
      const allowed = await authorise({ ...leave, act, saleId: sale.facts.id })
      if (!allowed.ok) return err(allowed.error)
      out.add(sale.facts.id)
      return ok(code.value)
    },
  }
}

/** True for an entry after which somebody has the code. */
function handsOut(entry: TrailEntry): boolean {
  return entry.type === 'ticket.printed' ? entry.code === true : entry.type === 'act.code-shown'
}
