import type { Environment } from './api-request.ts'
import type { ChosenFaults } from './fault-board.ts'
import type { OutcomePlan } from './purchase-record.ts'

/** What the plan of a new purchase depends on. Instants and times in ms. */
export interface PlanParams {
  readonly environment: Environment
  readonly settleAfterMs: number
  readonly isDuplicate: boolean
  readonly chosen: ChosenFaults
  readonly now: number
}

/** Decides what becomes of a purchase: faults first, then the carrier's rules, then the ordinary way of its key. */
export function planOutcome(params: PlanParams): OutcomePlan {
  const { environment, chosen, now } = params
  // DEV purchases succeed at once, and never reach a carrier.
  const usualAt = environment === 'dev' ? now : now + params.settleAfterMs
  const failed = chosen.of('failed')
  if (failed !== undefined)
    return { kind: 'fails', at: later(now, failed.afterMs, usualAt), reason: failed.reason }
  const cancelled = chosen.of('cancelled')
  if (cancelled !== undefined) return { kind: 'cancelled', at: later(now, cancelled.afterMs, usualAt) }
  if (chosen.of('stuck') !== undefined) return { kind: 'stuck' }
  const word = chosen.of('status-word')
  if (word !== undefined) {
    return { kind: 'says', word: word.word, until: word.forMs === undefined ? null : now + word.forMs }
  }
  if (params.isDuplicate) return { kind: 'fails', at: usualAt, reason: 'Transaccion duplicada' }
  return { kind: 'settles', at: later(now, chosen.of('settles-after')?.afterMs, usualAt) }
}

const later = (now: number, afterMs: number | undefined, usualAt: number) =>
  afterMs === undefined ? usualAt : now + afterMs
