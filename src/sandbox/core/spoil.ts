import { assertNever } from '#shared/assert-never.ts'
import type { ChosenFaults } from './fault-board.ts'
import { refusal, refusalReply, type Refusal } from './refusal.ts'
import type { WorldSettings } from './settings.ts'
import { jsonReply, type Reply, type Step } from './step.ts'

/** What the faults answer before the call is handled; null lets it through. Nothing was taken. */
export function earlyAnswer(chosen: ChosenFaults, settings: WorldSettings): Reply | null {
  if (chosen.of('unauthorized') !== undefined) return refusalReply(UNAUTHORIZED, settings.errorShape)
  const limited = chosen.of('rate-limited')
  if (limited !== undefined) return tooManyRequests(settings, limited.retryAfterSeconds)
  const broken = chosen.of('server-error')
  return broken?.when === 'before' ? serverError(broken.status, settings) : null
}

/** What the faults make of a finished reply. Whatever the call was for has been done. */
export function spoiltStep(reply: Reply, chosen: ChosenFaults, settings: WorldSettings): Step {
  const dropped = chosen.of('reply-dropped')
  const slow = chosen.of('slow')
  const last: Step =
    dropped === undefined
      ? { kind: 'reply', reply: spoiltReply(reply, chosen, settings) }
      : { kind: dropped.how === 'reset' ? 'cut' : 'silence' }
  return slow?.when === 'after' ? { kind: 'wait', ms: slow.delayMs, resume: () => last } : last
}

/** The 429 Chipi gives a key that calls too often; the header is not documented, so it is only there when asked for. */
export function tooManyRequests(settings: WorldSettings, retryAfterSeconds?: number): Reply {
  const reply = refusalReply(
    refusal(429, 'rate_limit_exceeded', 'Too many requests for this API key'),
    settings.errorShape,
  )
  return retryAfterSeconds === undefined
    ? reply
    : { ...reply, headers: { 'Retry-After': String(retryAfterSeconds) } }
}

function spoiltReply(reply: Reply, chosen: ChosenFaults, settings: WorldSettings): Reply {
  const broken = chosen.of('server-error')
  if (broken?.when === 'after') return serverError(broken.status, settings)
  const garbage = chosen.of('garbage')
  if (garbage === undefined) return reply
  switch (garbage.body) {
    case 'html':
      return { ...reply, body: { kind: 'text', contentType: 'text/html; charset=utf-8', text: HTML_PAGE } }
    case 'empty':
      return { ...reply, body: { kind: 'text', contentType: 'application/json; charset=utf-8', text: '' } }
    case 'array':
      return { ...reply, body: { kind: 'json', value: [] } }
    case 'truncated':
      return { ...reply, body: truncated(reply) }
    default:
      return assertNever(garbage.body, 'spoiltReply')
  }
}

function truncated(reply: Reply): Reply['body'] {
  const whole = reply.body.kind === 'json' ? JSON.stringify(reply.body.value) : reply.body.text
  const text = whole.slice(0, Math.max(1, Math.floor(whole.length / 2)))
  return { kind: 'text', contentType: 'application/json; charset=utf-8', text }
}

/** Gateways in front of a service answer 502 to 504 with a page of their own; the service itself speaks JSON. */
function serverError(status: number, settings: WorldSettings): Reply {
  if (status === 500)
    return refusalReply(refusal(500, 'internal_error', 'Internal server error'), settings.errorShape)
  return { ...jsonReply(status, null), body: { kind: 'text', contentType: 'text/html', text: HTML_PAGE } }
}

const UNAUTHORIZED: Refusal = refusal(401, 'unauthorized', 'Invalid or missing bearer token')

const HTML_PAGE =
  '<!doctype html><html><head><title>Bad gateway</title></head><body>Bad gateway</body></html>'
