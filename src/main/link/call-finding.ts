import { assertNever } from '#shared/assert-never.ts'
import type { TokenProblem } from '#shared/domain/connection.ts'
import type { ConnectionCause } from '#shared/domain/link.ts'
import type { Doubt } from '#shared/domain/sale-outcome.ts'
import type { NotTakenCause, PurchaseOutcome, ReadProblem } from '#main/chipi/chipi-api.ts'

/** What one finished call shows about the way to Chipi, whatever it was called for. */
export type CallFinding =
  /** Chipi answered. `access`: what it thinks of key and token; `credits`: what it thinks of the balance. */
  | {
      readonly kind: 'answered'
      readonly access: 'accepted' | 'refused' | 'unsaid'
      readonly credits: 'enough' | 'lacking' | 'unsaid'
    }
  | { readonly kind: 'no-connection'; readonly cause: ConnectionCause }
  /** A 5xx, nonsense, or silence (`status` null). */
  | { readonly kind: 'trouble'; readonly status: number | null }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'no-token'; readonly why: TokenProblem }
  /** 429, or our own limiter at its end; `waitMs` null when Chipi did not say how long. */
  | { readonly kind: 'told-to-wait'; readonly waitMs: number | null }
  /** We ended it ourselves. */
  | { readonly kind: 'nothing' }

/** `problem`: null for a read that gave what was asked for. */
export function findingOfRead(problem: ReadProblem | null): CallFinding {
  if (problem === null) return answered({ access: 'accepted' })
  switch (problem.kind) {
    case 'not-found':
    case 'unsellable':
      return answered({ access: 'accepted' })
    case 'unauthorized':
      return answered({ access: 'refused' })
    case 'refused':
      return answered({})
    case 'no-connection':
    case 'no-key':
    case 'no-token':
      return problem
    case 'rate-limited':
      return { kind: 'told-to-wait', waitMs: problem.retryAfterMs }
    case 'server-error':
    case 'unreadable':
      return { kind: 'trouble', status: problem.status }
    case 'connection-lost':
    case 'timeout':
      return { kind: 'trouble', status: null }
    case 'aborted':
      return { kind: 'nothing' }
    default:
      return assertNever(problem, 'findingOfRead')
  }
}

export function findingOfPurchase(outcome: PurchaseOutcome): CallFinding {
  switch (outcome.kind) {
    case 'reported':
      return answered({ access: 'accepted', credits: 'enough' })
    case 'refused':
      if (outcome.refusal.kind === 'unauthorized') return answered({ access: 'refused' })
      return outcome.refusal.kind === 'no-credits' ? answered({ credits: 'lacking' }) : answered({})
    case 'not-taken':
      return findingOfNotTaken(
        outcome.cause,
        outcome.why.kind === 'rate-limited' ? outcome.why.retryAfterMs : null,
      )
    case 'unanswered':
      return findingOfDoubt(outcome.doubt)
    default:
      return assertNever(outcome, 'findingOfPurchase')
  }
}

function findingOfNotTaken(cause: NotTakenCause, waitMs: number | null): CallFinding {
  return cause.kind === 'rate-limited' ? { kind: 'told-to-wait', waitMs } : cause
}

function findingOfDoubt(doubt: Doubt): CallFinding {
  switch (doubt.kind) {
    case 'server-error':
      // 408, 409 and 425 are doubts about one purchase, not about Chipi.
      return doubt.status >= 500 ? { kind: 'trouble', status: doubt.status } : answered({})
    case 'unreadable':
      return { kind: 'trouble', status: doubt.status }
    case 'timeout':
    case 'connection-lost':
      return { kind: 'trouble', status: null }
    case 'restarted':
    case 'refused-after-doubt':
    case 'ledger-rebuilt':
      return { kind: 'nothing' }
    default:
      return assertNever(doubt, 'findingOfDoubt')
  }
}

function answered(says: Partial<Omit<Extract<CallFinding, { kind: 'answered' }>, 'kind'>>): CallFinding {
  return { kind: 'answered', access: 'unsaid', credits: 'unsaid', ...says }
}
