import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { z } from 'zod'
import { jsonReply, type Reply } from '../core/step.ts'
import { CONTROL_CALLS, type ControlledSandbox } from './control-calls.ts'
import { isLoopback } from './loopback.ts'
import { readBody, writeReply } from './respond.ts'

export interface ControlSiteDeps {
  readonly sandbox: ControlledSandbox
  readonly closing: AbortSignal
  readonly onBug: (error: unknown) => void
}

/** Creates the server of the control API. It listens on a port of its own, so that it stays when the API is down. */
export function createControlSite(deps: ControlSiteDeps): RequestListener {
  return (request, response) => {
    answer(deps, request, response).then(
      reply => writeReply(response, reply, deps.sandbox.now()),
      (error: unknown) => {
        if (request.complete) deps.onBug(error)
        response.destroy()
      },
    )
  }
}

async function answer(
  deps: ControlSiteDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Reply> {
  if (!isOwnCaller(request)) return jsonReply(403, { error: 'forbidden' })
  const url = new URL(request.url ?? '/', 'http://control.invalid')
  const path = url.pathname.startsWith('/control') ? url.pathname.slice('/control'.length) : null
  const found = path === null ? undefined : findCall(request.method ?? 'GET', path)
  if (found === undefined) return jsonReply(404, { error: 'not_found' })
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  try {
    const value = await found.call.perform(deps.sandbox, {
      id: found.id,
      query: url.searchParams,
      body: parsed((await readBody(request)) ?? ''),
      signal: AbortSignal.any([gone.signal, deps.closing]),
    })
    await deps.sandbox.save()
    return value === null ? jsonReply(404, { error: 'not_found' }) : jsonReply(200, value)
  } catch (error: unknown) {
    if (error instanceof z.ZodError) return jsonReply(400, { error: 'invalid_request', issues: error.issues })
    if (error instanceof SyntaxError) return jsonReply(400, { error: 'invalid_json' })
    throw error
  }
}

/**
 * A page in a browser can reach loopback ports too: such calls carry an Origin, or, after DNS rebinding, a Host that
 * is not this computer's.
 */
function isOwnCaller(request: IncomingMessage): boolean {
  const host = request.headers.host ?? ''
  return (
    request.headers.origin === undefined &&
    URL.canParse(`http://${host}`) &&
    isLoopback(new URL(`http://${host}`).hostname)
  )
}

function findCall(method: string, path: string) {
  for (const call of CONTROL_CALLS) {
    const match = call.method === method ? call.path.exec(path) : null
    if (match !== null) return { call, id: decodeURIComponent(match.groups?.['id'] ?? '') }
  }
  return undefined
}

const parsed = (text: string): unknown => (text === '' ? undefined : JSON.parse(text))
