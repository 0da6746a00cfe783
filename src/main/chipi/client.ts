import { Agent, type Dispatcher } from 'undici'
import { z } from 'zod'
import type { Clock } from '#shared/clock.ts'
import { toWire } from '#shared/domain/money.ts'
import type { Language } from '#shared/domain/settings.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { createAuthorisedCall, type Call } from './authorised-call.ts'
import { createCallWatch, type CallReport } from './call-watch.ts'
import type { ChipiApi, ReadOptions, ReadOutcome, ReadUrgency } from './chipi-api.ts'
import type { ClockSkew } from './clock-skew.ts'
import { createExchange } from './exchange.ts'
import { judgePurchase } from './judge-purchase.ts'
import { judgeRead, type Reader } from './judge-read.ts'
import { parseJson } from './parse-json.ts'
import type { RateLimiter } from './rate-limit.ts'
import { readSku, readSkuPage } from './read-skus.ts'
import type { TokenSource } from './token-source/token-source.ts'
import { readReport } from './wire-purchase.ts'

export type ChipiDeps = {
  /** Such as `https://api.chipipay.com/v1`; every path is put behind it. */
  readonly baseUrl: string
  /** Chipi's public key, read anew for every call; null when there is none. */
  readonly key: () => string | null
  readonly tokens: TokenSource
  readonly limiter: RateLimiter
  readonly skew: ClockSkew
  readonly clock: Clock
  readonly language: () => Language
  /** Left out: a pool of the client's own, see `chipiAgent`. */
  readonly dispatcher?: Dispatcher
  /** Told of every call after it ended. */
  readonly onCall?: (report: CallReport) => void
}

/** For a purchase, connecting to the last byte of the answer, ms: the seed's own figure. */
const PURCHASE_TIMEOUT_MS = 15_000
const READ_TIMEOUT_MS = 10_000
const CONNECT_TIMEOUT_MS = 5_000
/** A purchase is on disk as sent while it waits for its turn; better to say "not taken" than to hold it there. */
const PURCHASE_MAX_WAIT_MS = 2_000
/** A page of 100 SKUs is some 100 kB. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024

/** Speaks the Chipi Bills API. The only place that puts credentials on a wire to Chipi. */
export function createChipi(deps: ChipiDeps): ChipiApi {
  const base = new URL(deps.baseUrl)
  const root = base.pathname.replace(/\/+$/, '')
  const dispatcher = deps.dispatcher ?? chipiAgent()
  const exchange = createExchange({ dispatcher, clock: deps.clock, maxBytes: MAX_ANSWER_BYTES })
  const watched = createCallWatch({ ...deps, exchange })
  const send = createAuthorisedCall({ ...deps, origin: base.origin, exchange: watched })

  const get = async <T>(path: string, read: Reader<T>, options: GetOptions): Promise<ReadOutcome<T>> =>
    judgeRead(await send(getCall(root + path, options)), read)
  const locale = () => `locale=${deps.language() === 'en' ? 'en' : 'es'}`

  return {
    listSkus: ({ page, limit }, options) => {
      const query = `page=${String(page)}&limit=${String(limit)}&${locale()}`
      return get(`/skus?${query}`, orUnreadable(readSkuPage), { usually: 'catalog', ...options })
    },
    getSku: (id, options) => get(`/skus/${encodeURIComponent(id)}?${locale()}`, readSku, waiting(options)),
    purchase: async requestBody => judgePurchase(await send(purchaseCall(root, requestBody))),
    getPurchase: (id, options) => {
      const path = `/sku-purchases/${encodeURIComponent(id)}`
      return get(
        path,
        orUnreadable(text => readReport(text)),
        waiting(options),
      )
    },
    findByHash: (hash, options) => {
      const path = `/transactions/${encodeURIComponent(hash)}`
      return get(
        path,
        orUnreadable(text => readReport(text, hash)),
        waiting(options),
      )
    },
    usdAmount: (amount, currency, options) => {
      const query = `currencyAmount=${String(toWire(amount))}&currency=${currency}`
      return get(`/exchanges/usd-amount?${query}`, readUsdAmount, waiting(options))
    },
    skewMs: deps.skew.agreedMs,
    close: () => dispatcher.destroy(),
  }
}

/**
 * One keep-alive pool. Idle connections are given up before a server or a router on the way is likely to, because a
 * purchase written to a connection that just died is a doubt that someone has to resolve.
 */
export function chipiAgent(): Agent {
  return new Agent({
    connect: { timeout: CONNECT_TIMEOUT_MS },
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 15_000,
    pipelining: 1,
  })
}

type GetOptions = ReadOptions & { readonly usually: ReadUrgency }

function waiting(options: ReadOptions | undefined): GetOptions {
  return { usually: 'waiting', ...options }
}

function getCall(path: string, { usually, urgency = usually, signal, maxWaitMs }: GetOptions): Call {
  const call: Call = { method: 'GET', path, body: null, timeoutMs: READ_TIMEOUT_MS, turn: urgency, signal }
  return maxWaitMs === undefined ? call : { ...call, maxWaitMs }
}

function purchaseCall(root: string, body: string): Call {
  return {
    method: 'POST',
    path: `${root}/sku-purchases`,
    body,
    timeoutMs: PURCHASE_TIMEOUT_MS,
    turn: 'purchase',
    maxWaitMs: PURCHASE_MAX_WAIT_MS,
  }
}

function orUnreadable<T>(read: (text: string | null) => T | null): Reader<T> {
  return text => {
    const value = read(text)
    return value === null ? err('unreadable') : ok(value)
  }
}

/** A plain JSON number, such as 13.42. */
function readUsdAmount(text: string | null): Result<number, 'unreadable'> {
  const parsed = z
    .number()
    .nonnegative()
    .safeParse(text === null ? undefined : parseJson(text))
  return parsed.success ? ok(parsed.data) : err('unreadable')
}
