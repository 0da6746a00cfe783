import { setTimeout as sleep } from 'node:timers/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestBody } from '../core/api-request.ts'
import { refusal, refusalReply } from '../core/refusal.ts'
import type { Step } from '../core/step.ts'
import type { World } from '../core/world.ts'
import type { Authentication, Credentials } from './authenticate.ts'
import type { EventLog } from './event-log.ts'
import type { RequestLog } from './request-log.ts'
import { headerOf, readBody, writeReply } from './respond.ts'

export interface ApiCallDeps {
  readonly world: World
  readonly authenticate: (credentials: Credentials) => Promise<Authentication>
  readonly events: EventLog
  readonly requests: RequestLog
  /** Puts what the world knows on disk; called before anything is said about it. */
  readonly save: () => Promise<void>
  readonly now: () => number
  /** Aborted when the sandbox closes; what is still waiting then is never done. */
  readonly closing: AbortSignal
}

/** Creates the answering of everything under `/v1`. */
export function createApiCalls(deps: ApiCallDeps) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const body = await readBody(request)
    const id = note(deps, request, body ?? '')
    const step = await firstStep(deps, request, url, body)
    const outcome = await perform(deps, step, response)
    deps.requests.close(id, outcome)
    deps.events.append({ kind: 'request-ended', requestId: id, ...lineOf(request), outcome })
  }
}

async function firstStep(
  deps: ApiCallDeps,
  request: IncomingMessage,
  url: URL,
  body: string | null,
): Promise<Step> {
  const authentication = await deps.authenticate({
    apiKey: headerOf(request, 'x-api-key'),
    authorization: headerOf(request, 'authorization'),
  })
  const shape = deps.world.settings().errorShape
  if (authentication.kind === 'refused') {
    return { kind: 'reply', reply: refusalReply(authentication.refusal, shape) }
  }
  if (body === null) {
    return { kind: 'reply', reply: refusalReply(refusal(413, 'invalid_request', 'Body too large'), shape) }
  }
  return deps.world.handle(
    {
      method: request.method ?? 'GET',
      path: url.pathname.slice('/v1'.length),
      query: url.searchParams,
      body: bodyOf(body),
      caller: authentication.caller,
      origin: url.origin,
    },
    deps.now(),
  )
}

/** Does what the world says, to the end; returns what became of the call, for the log. */
async function perform(deps: ApiCallDeps, first: Step, response: ServerResponse): Promise<string> {
  let step = first
  while (step.kind === 'wait') {
    // The call goes on although the caller may have hung up: a server does not notice in time either.
    if (!(await waited(step.ms, deps.closing))) return 'closed'
    step = step.resume(deps.now())
  }
  await deps.save()
  switch (step.kind) {
    case 'reply':
      writeReply(response, step.reply, deps.now())
      return String(step.reply.status)
    case 'cut':
      response.req.socket.resetAndDestroy()
      return 'reset'
    case 'silence':
      return 'silence'
    default:
      return step
  }
}

/** Waits; false when the sandbox closed meanwhile. */
const waited = (ms: number, closing: AbortSignal): Promise<boolean> =>
  sleep(ms, true, { signal: closing }).catch(() => false)

function note(deps: ApiCallDeps, request: IncomingMessage, body: string): number {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
  const { method, path } = lineOf(request)
  const requestId = deps.requests.open({ at: deps.now(), method, url: path, headers, body })
  deps.events.append({ kind: 'request-seen', requestId, method, path })
  return requestId
}

const lineOf = (request: IncomingMessage) => ({ method: request.method ?? 'GET', path: request.url ?? '/' })

function bodyOf(text: string): RequestBody {
  if (text === '') return { kind: 'none' }
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    return { kind: 'unreadable' }
  }
}
