import { searchScene } from './search-scene.ts'
import {
  as,
  type Folio,
  type Reference,
  type SaleId,
  type SkuId,
  type TicketNumber,
} from '#shared/domain/ids.ts'
import { add, parseTyped, pesos, subtract, ZERO, type Centavos } from '#shared/domain/money.ts'
import { withPin } from '#shared/domain/selling-habits.ts'
import { onSaleEvent } from '#shared/domain/sale-transitions.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import type { Quote, SaleStop } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { UNTRIED_LINK, type LinkState } from '#shared/domain/link.ts'
import type { MainHandlers, Notify } from '#shared/ipc/contract.ts'
import { aReport, aSale } from '#test/support/builders.ts'
import { someSettings } from '#test/support/fake-api.ts'
import { BLOCKS } from './blocks.ts'
import { boardAnswers } from './board.ts'
import { customersAnswers } from './customers.ts'
import { healthAnswers } from './health.ts'
import { bookAnswers } from './book.ts'
import { practiceAnswers } from './practice.ts'
import { aCatalog, productsOf, searchRows } from './shop.ts'
import { aTicketImage } from './ticket-image.ts'

const HOUR = 3_600_000
/** The fake carrier answers after this long. */
const ANSWER_MS = 600

/** The answers of a till in the named situation. Sales end as the scene is called. */
export function sceneAnswers(scene: string, notify: Notify): Partial<MainHandlers> {
  const quotes = new Map<SaleId, Quote>()
  const settings = someSettings({
    fees: { ...someSettings().fees, bills: pesos(8) },
    pins: ['recharges/Movistar'],
    voice: scene === 'voice',
    customers: { on: scene.startsWith('customers'), forgetAfterDays: 180 },
    practice: {
      welcomed: scene !== 'welcome',
      guided: scene !== 'welcome',
      visiting: scene === 'was-practising',
    },
  })
  const environment = scene === 'production' ? 'production' : 'practice'
  let pins = settings.pins
  const firstStart = scene.startsWith('first')
  return {
    'app.boot': () => ({
      settings: { ...settings, language: scene === 'english' ? 'en' : 'es-MX' },
      environment,
      customAddress: scene === 'address' ? 'http://127.0.0.1:4010/v1' : null,
      catalog: firstStart ? null : aCatalog(scene === 'stale' ? 50 * HOUR : 2 * HOUR),
    }),
    'app.readiness': () => {
      const block = BLOCKS[scene]
      if (block !== undefined) return { kind: 'blocked', block }
      if (scene === 'waking') return { kind: 'waking' }
      if (scene === 'updating-book') return { kind: 'updating-book' }
      return { kind: 'ready', environment, open: scene === 'recovered' ? recovered() : [] }
    },
    'catalog.products': ({ tile }) => productsOf(tile),
    'catalog.rows': () => ({ takenAt: 1, rows: searchRows(), next: null }),
    'catalog.pin': ({ tile, pinned }) => {
      pins = withPin(pins, tile, pinned)
      return { kind: 'saved', settings: { ...settings, pins } }
    },
    'catalog.sync': () => syncIn(scene, notify),
    'sale.quote': ({ skuId, reference, amountText }) => {
      const stop = stopIn(scene)
      const quote = quoteFor(skuId, reference, amountText, settings.fees.bills)
      quotes.set(quote.id, quote)
      if (stop !== null) return { kind: 'stopped', stop: stop(quote) }
      const other = { carrier: 'Movistar', times: 4, lastAt: Date.now() - 240 * HOUR }
      if (scene === 'other-carrier') return { kind: 'quoted', quote: { ...quote, otherCarrier: other } }
      return { kind: 'quoted', quote: scene === 'look-alike' ? resembling(quote) : quote }
    },
    'sale.submit': async ({ quoteId, cash }) => {
      const quote = quotes.get(quoteId)
      if (quote === undefined) return { kind: 'stopped', stop: { kind: 'quote-expired' } }
      if (scene === 'unsure') throw new Error('the main process broke')
      if (scene === 'submitting') await never()
      const sent = saleOf(quote, cash)
      setTimeout(() => play(scene, sent, notify), ANSWER_MS)
      return { kind: 'accepted', sale: sent }
    },
    'sale.recent': () => (scene === 'no-sales' ? [] : history()),
    'sale.search': search => searchScene(scene === 'no-sales' ? [] : history(), search),
    'sale.totals': () => ({
      done: { count: 41, centavos: 2_034_050 },
      underWay: { count: 2, centavos: 18_000 },
      owed: { count: 1, centavos: 20_000 },
    }),
    'ticket.preview': ({ saleId }) => aTicketImage(saleId),
    'printer.list': () => [
      { name: 'Recibos', displayName: 'EPSON TM-T20III', isDefault: true },
      { name: 'PDF', displayName: 'Imprimir en PDF', isDefault: false },
    ],
    'printer.test': () => ({
      kind: 'not-printed',
      name: '192.168.1.50:9100',
      trouble: { kind: 'paper-out' },
    }),
    'connection.status': () => ({
      environment,
      keyHint: scene === 'production' ? 'pk_prod_…4f9a' : null,
      tokenSource: scene === 'production' ? 'oauth2' : null,
      tokenExpiresAt: scene === 'production' ? Date.now() + 2 * HOUR : null,
      customAddress: null,
    }),
    'connection.try': () => ({ kind: 'unauthorized', hint: 'looks-good' }),
    'connection.save': () => ({ kind: 'sales-open', count: 2, change: 'other-key' }),
    'link.now': () => linkIn(scene),
    'link.check': () => linkIn(scene),
    'settings.save': saved => {
      const next = { ...settings, ...saved, environment: 'practice' } as const
      notify('settings.changed', next)
      return { kind: 'saved', settings: next }
    },
    ...bookAnswers(scene, notify),
    ...healthAnswers(scene),
    ...customersAnswers(scene),
    ...practiceAnswers(scene),
    ...boardAnswers(scene, notify),
  }
}

/** How the way to Chipi is, by the scene's name; well for every other. */
function linkIn(scene: string): LinkState {
  const now = Date.now()
  const well: LinkState = { ...UNTRIED_LINK, reach: { kind: 'online' }, access: { kind: 'accepted' } }
  const since = now - 3 * 60_000
  const parts: Readonly<Record<string, Partial<LinkState>>> = {
    offline: { reach: { kind: 'offline', since, cause: 'dns' } },
    'chipi-trouble': { reach: { kind: 'chipi-trouble', since, status: 503 } },
    'clock-wrong': { clockOffMs: -7_384_000, noCreditsSince: since },
    'token-expired': { access: { kind: 'no-token', since, why: { kind: 'expired', at: since } } },
    'no-token': { access: { kind: 'no-token', since, why: { kind: 'provider-refused', status: 400 } } },
    unauthorized: { access: { kind: 'unauthorized', since } },
    'out-of-credits': { noCreditsSince: since },
    'rate-limited': { quietUntil: now + 42_000 },
    'token-expiring': { tokenEndsAt: now + 11 * 60_000 },
  }
  return { ...well, ...parts[scene] }
}

/** Two digits swapped, as fingers do. */
function resembling(quote: Quote): Quote {
  const { reference } = quote
  const known =
    reference.slice(0, -3) + reference.slice(-2, -1) + reference.slice(-3, -2) + reference.slice(-1)
  const usual = known === '5512345768' || reference.length > 10
  return usual
    ? { ...quote, lookAlike: { reference: as(known), times: 3, lastAt: Date.now() - 240 * HOUR } }
    : quote
}

function stopIn(scene: string): ((quote: Quote) => SaleStop) | null {
  switch (scene) {
    case 'twin':
      return () => ({
        kind: 'twin',
        until: Date.now() + 14 * 60_000,
        ticket: 'T1-000122',
        saleId: as('sale-0'),
      })
    case 'price-changed':
      return quote => ({
        kind: 'price-changed',
        quote: { ...quote, face: add(quote.face, pesos(5)), total: add(quote.total, pesos(5)) },
      })
    case 'waking':
      return () => ({ kind: 'not-ready' })
    case 'no-connection':
      return () => ({ kind: 'no-connection' })
    default:
      return null
  }
}

/** What happens to a sale after it was sent, by the scene's name. */
function play(scene: string, sent: Sale, notify: Notify): void {
  const at = Date.now()
  const events: Readonly<Record<string, SaleEvent>> = {
    pending: { type: 'sale.reported', at, report: aReport('PENDING') },
    unknown: { type: 'sale.unanswered', at, doubt: { kind: 'timeout' } },
    failed: { type: 'sale.reported', at, report: aReport('FAILED', { fileNumber: 'Línea inactiva' }) },
    'no-credits': {
      type: 'sale.refused',
      at,
      refusal: { kind: 'no-credits', status: 402, detail: 'Insufficient credits' },
    },
    'not-sent': { type: 'sale.not-taken', at, why: { kind: 'no-connection' } },
  }
  if (scene === 'sent') return
  const event = events[scene]
  if (scene === 'review') return notify('sale.changed', reviewOf(sent, at))
  if (event !== undefined) return notify('sale.changed', onSaleEvent(sent, event))
  const settled = onSaleEvent(sent, { type: 'sale.reported', at, report: aReport('SUCCESS') })
  notify('sale.changed', settled)
  const outcome =
    scene === 'printer-missing'
      ? ({ kind: 'not-printed', name: 'EPSON TM-T20III', trouble: { kind: 'queue-missing' } } as const)
      : ({ kind: 'printed', copy: 0 } as const)
  setTimeout(() => notify('ticket.printed', { saleId: sent.facts.id, outcome }), ANSWER_MS)
}

function reviewOf(sent: Sale, at: number): Sale {
  const unknown = onSaleEvent(sent, { type: 'sale.unanswered', at, doubt: { kind: 'connection-lost' } })
  const reason = { kind: 'window-closed', doubt: { kind: 'connection-lost' } } as const
  return onSaleEvent(unknown, { type: 'sale.given-to-review', at, reason })
}

function quoteFor(skuId: SkuId, reference: string, amountText: string | null, billFee: Centavos): Quote {
  const sku = skuOf(skuId)
  const face = sku.amount.kind === 'fixed' ? sku.amount.face : (parseTyped(amountText ?? '') ?? ZERO)
  const fee = sku.shelf === 'bills' ? billFee : ZERO
  return {
    id: as<SaleId>(crypto.randomUUID()),
    sku,
    reference: as<Reference>(reference),
    face,
    fee,
    total: add(face, fee),
    referenceUnchecked: false,
    lookAlike: null,
    otherCarrier: null,
  }
}

function skuOf(id: SkuId): Sku {
  const key = id.slice('sku-'.length).replace(/-\d+$/, '')
  const sku = [...productsOf(key), ...productsOf(`bills/${key}`)].find(one => one.id === id)
  if (sku === undefined) throw new Error(`no product ${id}`)
  return sku
}

function saleOf(quote: Quote, cash: Centavos): Sale {
  const at = Date.now()
  const { id, sku, reference, face, fee, total } = quote
  const change = subtract(cash, total) ?? ZERO
  const ticket = as<TicketNumber>('T1-000123')
  return aSale('sent', {
    id,
    sku,
    reference,
    face,
    fee,
    total,
    cash,
    change,
    ticket,
    confirmedAt: at,
    environment: 'practice',
  })
}

async function syncIn(
  scene: string,
  notify: Notify,
): Promise<Awaited<ReturnType<MainHandlers['catalog.sync']>>> {
  if (scene === 'first-failed' || scene === 'no-network')
    return { kind: 'kept', problem: { kind: 'no-network' } }
  notify('catalog.progress', { received: 300, total: 712 })
  if (scene === 'first' || scene === 'syncing') await never()
  return { kind: 'synced', view: aCatalog(0), dropped: 0 }
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}

const PEOPLE = ['5512345678', '2221234567', '8112345678', '3312345678', '9991234567', '6641234567']

function history(): readonly Sale[] {
  const states = [
    'settled',
    'pending',
    'settled',
    'failed',
    'settled',
    'unknown',
    'settled',
    'review',
    'settled',
  ] as const
  return states.map((state, place) => pastSale(state, place, (place + 1) * 9 * 60_000))
}

function recovered(): readonly Sale[] {
  return (['intent', 'unknown', 'pending'] as const).map((state, place) =>
    pastSale(state, place, 180_000 - place * 40_000),
  )
}

function pastSale(state: Sale['state'], place: number, agoMs: number): Sale {
  const [sku] = productsOf(`recharges/${['Telcel', 'BAIT', 'Movistar', 'AT&T'][place % 4] ?? ''}`).slice(
    3 + (place % 4),
  )
  if (sku === undefined) throw new Error('no product')
  const face = sku.amount.kind === 'fixed' ? sku.amount.face : ZERO
  const sale = aSale(state, {
    id: as<SaleId>(`sale-${String(place)}`),
    ticket: as<TicketNumber>(`T1-${String(122 - place).padStart(6, '0')}`),
    sku,
    reference: as<Reference>(PEOPLE[place % PEOPLE.length] ?? ''),
    confirmedAt: Date.now() - agoMs,
    face,
    total: face,
    cash: pesos(500),
    change: subtract(pesos(500), face) ?? ZERO,
    environment: 'practice',
  })
  return sale.state === 'settled' ? { ...sale, folio: as<Folio>(`00${String(84_213_377 + place)}`) } : sale
}
