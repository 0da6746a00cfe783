import { assertNever } from '#shared/assert-never.ts'
import type { Doubt, NotTaken } from '#shared/domain/sale-outcome.ts'
import type { CallOutcome } from './authorised-call.ts'
import { headerOf } from './answer-text.ts'
import type { NotTakenCause, PurchaseOutcome } from './chipi-api.ts'
import type { HttpAnswer } from './exchange.ts'
import { retryAfterMs } from './retry-after.ts'
import { readReport } from './wire-purchase.ts'
import { readRefusal } from './wire-error.ts'

/** 4xx that a gateway gives when it does not know how far a request came, or that say another one is still at work. */
const UNCERTAIN_4XX: ReadonlySet<number> = new Set([408, 409, 425])

/**
 * What one POST came to. The line between "not taken" and "nobody knows" is drawn by facts alone: whether anything left
 * this computer, and the status number. Free text only ever names the reason of a refusal.
 */
export function judgePurchase(outcome: CallOutcome): PurchaseOutcome {
  switch (outcome.kind) {
    case 'answered':
      return judgeAnswer(outcome)
    case 'too-large':
      return unanswered({ kind: 'unreadable', status: outcome.status })
    case 'cut-off':
      return unanswered({ kind: outcome.why === 'timeout' ? 'timeout' : 'connection-lost' })
    case 'not-sent': {
      const cause = outcome.cause === 'aborted' ? 'other' : outcome.cause
      return notTaken({ kind: 'no-connection' }, { kind: 'no-connection', cause })
    }
    case 'busy':
      return notTaken(
        { kind: 'rate-limited', retryAfterMs: outcome.waitMs },
        { kind: 'rate-limited', by: 'us' },
      )
    case 'no-key':
      return notTaken({ kind: 'no-key' }, { kind: 'no-key' })
    case 'no-token':
      return notTaken({ kind: 'no-token' }, { kind: 'no-token', why: outcome.why })
    default:
      return assertNever(outcome, 'judgePurchase')
  }
}

function judgeAnswer({ status, headers, text, arrivedAt }: HttpAnswer): PurchaseOutcome {
  if (status >= 200 && status < 300) {
    const report = readReport(text)
    return report === null ? unanswered({ kind: 'unreadable', status }) : { kind: 'reported', report }
  }
  if (status === 429) {
    const waitMs = retryAfterMs(headerOf(headers, 'retry-after'), headerOf(headers, 'date'), arrivedAt)
    return notTaken({ kind: 'rate-limited', retryAfterMs: waitMs }, { kind: 'rate-limited', by: 'chipi' })
  }
  if (status >= 500 || UNCERTAIN_4XX.has(status)) return unanswered({ kind: 'server-error', status })
  if (status >= 400) return { kind: 'refused', refusal: readRefusal(status, text) }
  // A redirect is never followed: it would hand key and token to another address, and may have been taken here.
  return unanswered({ kind: 'unreadable', status })
}

const notTaken = (why: NotTaken, cause: NotTakenCause): PurchaseOutcome => ({ kind: 'not-taken', why, cause })
const unanswered = (doubt: Doubt): PurchaseOutcome => ({ kind: 'unanswered', doubt })
