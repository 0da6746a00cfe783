import { assertNever } from '#shared/assert-never.ts'
import { err, type Result } from '#shared/result.ts'
import { headerOf } from './answer-text.ts'
import type { CallOutcome } from './authorised-call.ts'
import type { ReadOutcome, ReadProblem } from './chipi-api.ts'
import type { HttpAnswer } from './exchange.ts'
import { retryAfterMs } from './retry-after.ts'
import { detailOf, readRefusal, readWireError } from './wire-error.ts'

/** Turns the text of a 2xx into what was asked for, or tells why it cannot. */
export type Reader<T> = (text: string | null) => Result<T, 'unreadable' | 'unsellable'>

/** What one GET came to. */
export function judgeRead<T>(outcome: CallOutcome, read: Reader<T>): ReadOutcome<T> {
  if (outcome.kind !== 'answered') return err(problemWithoutAnswer(outcome))
  const { status, text } = outcome
  if (status < 200 || status >= 300) return err(problemIn(outcome))
  const value = read(text)
  if (value.ok) return value
  return err(value.error === 'unsellable' ? { kind: 'unsellable' } : { kind: 'unreadable', status })
}

function problemWithoutAnswer(outcome: Exclude<CallOutcome, { kind: 'answered' }>): ReadProblem {
  switch (outcome.kind) {
    case 'no-key':
      return { kind: 'no-key' }
    case 'no-token':
      return { kind: 'no-token', why: outcome.why }
    case 'busy':
      return { kind: 'rate-limited', retryAfterMs: outcome.waitMs }
    case 'not-sent':
      return outcome.cause === 'aborted'
        ? { kind: 'aborted' }
        : { kind: 'no-connection', cause: outcome.cause }
    case 'cut-off':
      return { kind: outcome.why }
    case 'too-large':
      return { kind: 'unreadable', status: outcome.status }
    default:
      return assertNever(outcome, 'problemWithoutAnswer')
  }
}

function problemIn({ status, headers, text, arrivedAt }: HttpAnswer): ReadProblem {
  if (status === 401) return { kind: 'unauthorized', detail: detailOf(readWireError(text)) }
  if (status === 404) return { kind: 'not-found', detail: detailOf(readWireError(text)) }
  if (status === 429) {
    const waitMs = retryAfterMs(headerOf(headers, 'retry-after'), headerOf(headers, 'date'), arrivedAt)
    return { kind: 'rate-limited', retryAfterMs: waitMs }
  }
  if (status >= 500) return { kind: 'server-error', status }
  return status >= 400
    ? { kind: 'refused', refusal: readRefusal(status, text) }
    : { kind: 'unreadable', status }
}
