import { assertNever } from '#shared/assert-never.ts'
import type { Chance } from '../chance.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { ChipiServer, WireAnswer, WireRequest } from './chipi-server.ts'
import { createController, SimDispatcher } from './sim-dispatcher.ts'
import type { Way } from './way.ts'
import type { Weather } from './weather.ts'

/** The program's side of the network: what happens to it while bytes go out and come in. */
export type WirePeril = {
  readonly isAlive: () => boolean
  /** True when the program dies here; it is dead then. */
  readonly diesAt: (point: string) => boolean
}

export type WireDeps = {
  readonly time: SimTime
  readonly chance: Chance
  readonly weather: Weather
  readonly server: ChipiServer
  readonly peril: WirePeril
  readonly onFault: (kind: string) => void
  /** The first byte of a request is about to leave. */
  readonly onFirstByte: (request: WireRequest) => void
  /** A whole answer has reached the program. */
  readonly onAnswer: (request: WireRequest, answer: Extract<WireAnswer, { kind: 'answer' }>) => void
}

type Handler = Parameters<SimDispatcher['dispatch']>[1]
type Options = Parameters<SimDispatcher['dispatch']>[0]

/**
 * The network of one run of the program. Each request takes its own time, so answers overtake each other; the program may
 * die between any two things that happen to it, and what is under way then goes on without it.
 */
export function createWire(deps: WireDeps): SimDispatcher {
  return new SimDispatcher((options, handler) => startRequest(deps, options, handler))
}

function startRequest(deps: WireDeps, options: Options, handler: Handler): void {
  const { time, chance, weather, peril } = deps
  if (!peril.isAlive()) return
  const request = readOptions(options)
  const way = weather.wayOf(request, time.now())
  if (way.kind !== 'through') deps.onFault(way.kind)
  let over = false
  const controller = createController(reason => end(() => handler.onResponseError?.(controller, reason)))
  const end = (tell: () => void): void => {
    if (over || !peril.isAlive()) return
    over = true
    tell()
  }
  const fail = (code: string): void => end(() => handler.onResponseError?.(controller, withCode(code)))
  /** What comes back reaches only a program that still runs and still waits. */
  const arrive = (answer: WireAnswer): void => {
    if (over || !peril.isAlive() || peril.diesAt(`before the answer to ${request.method}`)) return
    if (answer.kind === 'reset') return fail('ECONNRESET')
    if (answer.kind === 'silence') return
    handler.onResponseStart?.(controller, answer.status, answer.headers)
    const bytes = Buffer.from(answer.text)
    if (peril.diesAt(`in the middle of the answer to ${request.method}`)) return
    if (way.kind === 'reply-cut') {
      handler.onResponseData?.(controller, bytes.subarray(0, Math.floor(bytes.length * way.share)))
      if (way.how === 'reset') fail('UND_ERR_SOCKET')
      return
    }
    handler.onResponseData?.(controller, bytes)
    deps.onAnswer(request, answer)
    end(() => handler.onResponseEnd?.(controller, {}))
    peril.diesAt(`after the answer to ${request.method}`)
  }

  if (peril.diesAt(`before connecting for ${request.method}`)) return
  if (way.kind === 'no-connection') {
    time.after(way.afterMs, () => fail(way.code))
    return
  }
  time.after(chance.whole(0, 40), () => {
    if (!peril.isAlive() || peril.diesAt(`before the first byte of ${request.method}`)) return
    handler.onRequestStart?.(controller, {})
    // Given up while it was connecting: undici writes nothing then.
    if (controller.aborted) return
    deps.onFirstByte(request)
    carry(deps, request, way, arrive)
    peril.diesAt(`after the last byte of ${request.method}`)
  })
}

/** Takes a request to Chipi and an answer back, as this way has it. */
function carry(
  { time, chance, server }: WireDeps,
  request: WireRequest,
  way: Way,
  arrive: (answer: WireAnswer) => void,
): void {
  const latency = (): number => chance.spread(5, 400)
  const back = (answer: WireAnswer, extraMs = 0): void => {
    time.after(latency() + extraMs, () => arrive(answer))
  }
  const deliver = (afterMs: number, answer: (answer: WireAnswer) => void): void => {
    time.after(afterMs, () => server.receive(request, answer))
  }
  switch (way.kind) {
    case 'through':
    case 'no-connection':
    case 'reply-cut':
      return deliver(latency(), answer => back(answer))
    case 'lost':
      return back({ kind: way.how })
    case 'late':
      return deliver(latency() + way.byMs, answer => back(answer))
    case 'gateway-before':
      return back({ kind: 'answer', ...way.answer })
    case 'gateway-after':
      return deliver(latency(), () => back({ kind: 'answer', ...way.answer }))
    case 'reply-lost':
      return deliver(latency(), () => back({ kind: way.how }))
    case 'reply-late':
      return deliver(latency(), answer => back(answer, way.byMs))
    case 'repeated': {
      // A proxy repeats what it had no answer to. If Chipi took the first copy, an answer to the second that says "not
      // taken" (401, 402, 429...) would be a lie that no client can see through: such an answer does not come back.
      let firstWasRefused = false
      deliver(latency(), answer => {
        firstWasRefused = isRefusal(answer)
      })
      return deliver(latency() + way.afterMs, answer =>
        back(isRefusal(answer) && !firstWasRefused ? { kind: 'reset' } : answer),
      )
    }
    default:
      return assertNever(way, 'carry')
  }
}

function isRefusal(answer: WireAnswer): boolean {
  return answer.kind === 'answer' && answer.status >= 400 && answer.status < 500
}

function readOptions({ method, path, headers, body }: Options): WireRequest {
  const named = new Map(Object.entries(headers ?? {}))
  return {
    method,
    path,
    authorization: String(named.get('authorization') ?? ''),
    body: typeof body === 'string' ? body : null,
  }
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code })
}
