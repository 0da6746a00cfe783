import type { IncomingHttpHeaders } from 'node:http'
import type { Dispatcher } from 'undici'
import type { Clock } from '#shared/clock.ts'
import type { ConnectionCause } from '#shared/domain/link.ts'
import { answerText } from './answer-text.ts'
import { connectionCause } from './connection-cause.ts'

/** One HTTP request and its answer. Never rejects. */
export type Exchange = (request: HttpRequest) => Promise<ExchangeOutcome>

export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  readonly origin: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Sent as UTF-8, byte for byte. */
  readonly body: string | null
  /** For everything together: connecting, sending, waiting and reading the whole answer. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

export type HttpAnswer = {
  readonly kind: 'answered'
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Null when the body is not text. */
  readonly text: string | null
  /** When the head of the answer arrived, ms since the epoch. */
  readonly arrivedAt: number
  /** From the first byte sent to the head of the answer, ms; connecting is not in it. */
  readonly tookMs: number
}

export type ExchangeOutcome =
  | HttpAnswer
  /** Not one byte left this computer. */
  | { readonly kind: 'not-sent'; readonly cause: ConnectionCause | 'aborted' }
  /** The request was on the wire, whole or in part, and there is no whole answer: the other side may have acted on it. */
  | { readonly kind: 'cut-off'; readonly why: 'timeout' | 'connection-lost' | 'aborted' }
  /** A head of an answer came, and more body than is believable. */
  | { readonly kind: 'too-large'; readonly status: number }

export type ExchangeDeps = {
  readonly dispatcher: Dispatcher
  readonly clock: Clock
  /** Largest body taken, bytes, before and after unpacking. */
  readonly maxBytes: number
}

/**
 * HTTP through undici's dispatcher itself, because only there the one question that money hangs on has a certain answer:
 * did anything leave? undici calls `onRequestStart` on a connected socket just before the first byte is written, so a
 * failure before that call sent nothing, and any failure after it may have sent all. Error codes cannot tell the two
 * apart (a reset, an unreachable host and a TLS error exist on both sides of that line).
 */
export function createExchange(deps: ExchangeDeps): Exchange {
  return request => new Promise(resolve => startExchange(deps, request, resolve))
}

function startExchange(
  deps: ExchangeDeps,
  request: HttpRequest,
  resolve: (outcome: ExchangeOutcome) => void,
): void {
  const over = new AbortController()
  const gathering = createGathering(deps)
  /** Null until the request is handed to a connected socket. */
  let onTheWire: Dispatcher.DispatchController | null = null

  const finish = (outcome: ExchangeOutcome) => {
    if (over.signal.aborted) return
    over.abort()
    request.signal?.removeEventListener('abort', onAbort)
    resolve(outcome)
  }
  const giveUp = (why: 'timeout' | 'aborted') => {
    const cutOff = onTheWire
    if (cutOff === null)
      finish({ kind: 'not-sent', cause: why === 'timeout' ? 'connect-timeout' : 'aborted' })
    else finish({ kind: 'cut-off', why })
    cutOff?.abort(new Error(why))
  }
  const onAbort = () => giveUp('aborted')

  if (request.signal?.aborted === true) return onAbort()
  request.signal?.addEventListener('abort', onAbort)
  void deps.clock.sleep(request.timeoutMs, over.signal).then(() => {
    if (!over.signal.aborted) giveUp('timeout')
  })

  deps.dispatcher.dispatch(dispatchOptions(request), {
    onRequestStart: controller => {
      // Given up while still connecting: aborting here, before the first byte, keeps "not sent" true.
      if (over.signal.aborted) return controller.abort(new Error('given up before sending'))
      onTheWire = controller
      gathering.sent()
    },
    onResponseStart: (_controller, status, headers) => gathering.head(status, headers),
    onResponseData: (controller, chunk) => {
      const tooLarge = gathering.body(chunk)
      if (tooLarge === null) return
      finish(tooLarge)
      controller.abort(new Error('answer too large'))
    },
    onResponseEnd: () => finish(gathering.answer()),
    onResponseError: (_controller, error) => {
      if (onTheWire === null) finish({ kind: 'not-sent', cause: connectionCause(error) })
      else finish({ kind: 'cut-off', why: 'connection-lost' })
    },
  })
}

/** Puts an answer together as it comes in. */
function createGathering({ clock, maxBytes }: ExchangeDeps) {
  let sentAt = clock.monotonic()
  let head: Omit<HttpAnswer, 'kind' | 'text'> | null = null
  const chunks: Buffer[] = []
  let received = 0
  return {
    sent: () => {
      sentAt = clock.monotonic()
    },
    head: (status: number, headers: IncomingHttpHeaders) => {
      // A 1xx only announces: the head of the answer itself takes its place.
      head = { status, headers, arrivedAt: clock.now(), tookMs: clock.monotonic() - sentAt }
    },
    body: (chunk: Buffer): ExchangeOutcome | null => {
      received += chunk.length
      chunks.push(chunk)
      return received > maxBytes ? { kind: 'too-large', status: head?.status ?? 0 } : null
    },
    answer: (): ExchangeOutcome => {
      if (head === null) return { kind: 'cut-off', why: 'connection-lost' }
      return { kind: 'answered', ...head, text: answerText(Buffer.concat(chunks), head.headers, maxBytes) }
    },
  }
}

/** undici's own answer timeouts are off: the time limit is ours, one span for the whole exchange, on our clock. */
function dispatchOptions(request: HttpRequest): Dispatcher.DispatchOptions {
  const { method, origin, path, headers, body } = request
  return { method, origin, path, headers, body, headersTimeout: 0, bodyTimeout: 0 }
}
