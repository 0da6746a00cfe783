import { DEFAULT_CUSTOMERS } from '#shared/domain/customer.ts'
import { ENVIRONMENTS } from '#shared/domain/environment.ts'
import { as, type TerminalId } from '#shared/domain/ids.ts'
import { UNTRIED_LINK } from '#shared/domain/link.ts'
import { ZERO } from '#shared/domain/money.ts'
import { DEFAULT_PRINTER } from '#shared/domain/printer.ts'
import { withPin } from '#shared/domain/selling-habits.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { MainHandlers, Notify, RendererApi } from '#shared/ipc/contract.ts'
import type { Reply } from '#shared/ipc/define.ts'

/** A main process in memory: answers by the given handlers, remembers what was asked, and tells news on demand. */
export type FakeApi = {
  readonly api: RendererApi
  readonly notify: Notify
  /** Every question so far: channel and what was sent with it. */
  readonly asked: readonly (readonly [channel: string, input: unknown])[]
}

export function someSettings(changes: Partial<Settings> = {}): Settings {
  return {
    language: 'es-MX',
    appearance: 'system',
    sound: { volume: 'normal', taps: false },
    store: { name: 'Abarrotes Lupita', address: 'Av. Juárez 12, Puebla', taxId: '', phone: '222 123 4567' },
    terminal: as<TerminalId>('T1'),
    printer: { ...DEFAULT_PRINTER, connection: { kind: 'system', name: 'Recibos' } },
    timeZone: 'America/Mexico_City',
    fees: { recharges: ZERO, bundles: ZERO, 'gift-cards': ZERO, bills: ZERO, other: ZERO },
    categoryFees: {},
    pins: [],
    catalogEveryHours: 4,
    environment: 'production',
    customerDisplay: 'auto',
    voice: false,
    customers: DEFAULT_CUSTOMERS,
    practice: { welcomed: true, guided: true, visiting: false },
    ...changes,
  }
}

/** Asking something the test did not prepare is a mistake of the test, and answers like a broken main process. */
function unprepared(): never {
  throw new Error('no answer was prepared')
}

const status = {
  environment: ENVIRONMENTS[0],
  keyHint: null,
  tokenSource: null,
  tokenExpiresAt: null,
  customAddress: null,
}

/** A handler for every question of the contract; a new one that is missing here does not compile. */
const DEFAULTS: MainHandlers = {
  'app.boot': () => ({
    settings: someSettings(),
    environment: 'production',
    customAddress: null,
    catalog: null,
  }),
  'app.readiness': () => ({ kind: 'ready', environment: 'production', open: [] }),
  'app.practise-without-keychain': () => ({ kind: 'ready', environment: 'practice', open: [] }),
  'catalog.products': () => [],
  'catalog.rows': () => ({ takenAt: null, rows: [], next: null }),
  'catalog.pin': ({ tile, pinned }) => ({
    kind: 'saved',
    settings: someSettings({ pins: withPin([], tile, pinned) }),
  }),
  'catalog.sync': unprepared,
  'sale.quote': unprepared,
  'sale.submit': unprepared,
  'order.submit': unprepared,
  'sale.send-again': unprepared,
  'sale.ask-now': () => undefined,
  'sale.abandon': () => null,
  'sale.recent': () => [],
  'sale.search': () => ({ sales: [], next: null, unknown: [] }),
  'sale.totals': () => null,
  'sale.detail': () => null,
  'sale.decide': unprepared,
  'refund.list': () => [],
  'refund.pay': unprepared,
  'refund.handed': () => null,
  'refund.recall': unprepared,
  'claim.save': () => ({ kind: 'saved', pdf: '/docs/T1-000001.pdf', json: '/docs/T1-000001.json' }),
  'claim.open-folder': () => undefined,
  'seller.set': () => undefined,
  'ticket.preview': () => null,
  'ticket.print': () => ({ kind: 'printed', copy: 0 }),
  'ticket.save-pdf': () => ({ kind: 'saved', path: '/home/lupita/T1-000001.pdf' }),
  'order.preview': () => null,
  'order.print': () => ({ kind: 'printed', copy: 0 }),
  'order.save-pdf': () => ({ kind: 'saved', path: '/home/lupita/T1-000001-T1-000002-cuenta.pdf' }),
  'code.show': () => null,
  'code.reprint': () => null,
  'pin.is-set': () => true,
  'pin.change': () => ({ kind: 'saved', change: 'set' }),
  'act.list': () => [],
  'parked.list': () => [],
  'parked.save': () => null,
  'customer.find': () => ({ kind: 'off', kept: 0 }),
  'customer.add': () => ({ kind: 'off' }),
  'customer.number': () => null,
  'customer.forget': () => null,
  'customer.forget-all': () => null,
  'printer.list': () => [],
  'printer.test': () => ({ kind: 'printed', copy: 0 }),
  'printer.test-fallback': () => ({ kind: 'printed', copy: 0 }),
  'printer.devices': () => [],
  'drawer.open': () => ({ kind: 'opened' }),
  'logo.now': () => null,
  'logo.choose': () => ({ kind: 'cancelled' }),
  'logo.remove': () => undefined,
  'print-queue.list': () => [],
  'print-queue.print': () => ({ kind: 'printed', copy: 0 }),
  'print-queue.drop': () => undefined,
  'ledger.health': () => null,
  'ledger.check': unprepared,
  'ledger.back-up': unprepared,
  'ledger.assess': unprepared,
  'ledger.rebuild': unprepared,
  'settings.save': settings => ({
    kind: 'saved',
    settings: { ...someSettings(), ...settings, environment: 'production' },
  }),
  'health.now': () => ({ at: 0, verdict: 'well', items: [] }),
  'link.now': () => UNTRIED_LINK,
  'link.check': () => UNTRIED_LINK,
  'practice.now': () => null,
  'practice.arm': () => null,
  'practice.enter': () => ({ kind: 'entered' }),
  'practice.leave': () => ({ kind: 'left' }),
  'practice.learned': () => undefined,
  'customer-display.show': () => undefined,
  'customer-display.now': unprepared,
  'customer-display.agree': () => undefined,
  'connection.status': () => status,
  'connection.try': unprepared,
  'connection.save': unprepared,
  'connection.remove': () => ({ kind: 'saved', status }),
  'connection.jwks': () => ({ kind: 'jwks', json: '{"keys":[]}' }),
}

export function createFakeApi(answers: Partial<MainHandlers> = {}): FakeApi {
  const main: MainHandlers = { ...DEFAULTS, ...answers }
  const asked: (readonly [string, unknown])[] = []
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const heard = (channel: string): Set<(payload: unknown) => void> => {
    const known = listeners.get(channel) ?? new Set()
    listeners.set(channel, known)
    return known
  }
  const ask = async <In, Out>(
    channel: string,
    handler: (input: In) => Out | Promise<Out>,
    input: In,
  ): Promise<Reply<Out>> => {
    asked.push([channel, input])
    try {
      return { ok: true, value: await handler(input) }
    } catch {
      return { ok: false, error: { kind: 'internal', ref: 'fake' } }
    }
  }
  const plainly = <Out>(channel: string, handler: () => Out | Promise<Out>): (() => Promise<Reply<Out>>) => {
    return () => ask(channel, handler, undefined)
  }
  const withInput = <In, Out>(
    channel: string,
    handler: (input: In) => Out | Promise<Out>,
  ): ((input: In) => Promise<Reply<Out>>) => {
    return input => ask(channel, handler, input)
  }
  const api: RendererApi = {
    'app.boot': plainly('app.boot', () => main['app.boot']()),
    'app.readiness': plainly('app.readiness', () => main['app.readiness']()),
    'app.practise-without-keychain': plainly('app.practise-without-keychain', () =>
      main['app.practise-without-keychain'](),
    ),
    'catalog.products': withInput('catalog.products', main['catalog.products']),
    'catalog.rows': withInput('catalog.rows', main['catalog.rows']),
    'catalog.pin': withInput('catalog.pin', main['catalog.pin']),
    'catalog.sync': plainly('catalog.sync', () => main['catalog.sync']()),
    'sale.quote': withInput('sale.quote', main['sale.quote']),
    'sale.submit': withInput('sale.submit', main['sale.submit']),
    'order.submit': withInput('order.submit', main['order.submit']),
    'sale.send-again': withInput('sale.send-again', main['sale.send-again']),
    'sale.ask-now': withInput('sale.ask-now', main['sale.ask-now']),
    'sale.abandon': withInput('sale.abandon', main['sale.abandon']),
    'sale.recent': withInput('sale.recent', main['sale.recent']),
    'sale.search': withInput('sale.search', main['sale.search']),
    'sale.totals': withInput('sale.totals', main['sale.totals']),
    'sale.detail': withInput('sale.detail', main['sale.detail']),
    'sale.decide': withInput('sale.decide', main['sale.decide']),
    'refund.list': plainly('refund.list', () => main['refund.list']()),
    'refund.pay': withInput('refund.pay', main['refund.pay']),
    'refund.handed': withInput('refund.handed', main['refund.handed']),
    'refund.recall': withInput('refund.recall', main['refund.recall']),
    'claim.save': withInput('claim.save', main['claim.save']),
    'claim.open-folder': plainly('claim.open-folder', () => main['claim.open-folder']()),
    'seller.set': withInput('seller.set', main['seller.set']),
    'ticket.preview': withInput('ticket.preview', main['ticket.preview']),
    'ticket.print': withInput('ticket.print', main['ticket.print']),
    'ticket.save-pdf': withInput('ticket.save-pdf', main['ticket.save-pdf']),
    'order.preview': withInput('order.preview', main['order.preview']),
    'order.print': withInput('order.print', main['order.print']),
    'order.save-pdf': withInput('order.save-pdf', main['order.save-pdf']),
    'code.show': withInput('code.show', main['code.show']),
    'code.reprint': withInput('code.reprint', main['code.reprint']),
    'pin.is-set': plainly('pin.is-set', () => main['pin.is-set']()),
    'pin.change': withInput('pin.change', main['pin.change']),
    'act.list': withInput('act.list', main['act.list']),
    'parked.list': plainly('parked.list', () => main['parked.list']()),
    'parked.save': withInput('parked.save', main['parked.save']),
    'customer.find': withInput('customer.find', main['customer.find']),
    'customer.add': withInput('customer.add', main['customer.add']),
    'customer.number': withInput('customer.number', main['customer.number']),
    'customer.forget': withInput('customer.forget', main['customer.forget']),
    'customer.forget-all': plainly('customer.forget-all', () => main['customer.forget-all']()),
    'printer.list': plainly('printer.list', () => main['printer.list']()),
    'printer.test': plainly('printer.test', () => main['printer.test']()),
    'printer.test-fallback': plainly('printer.test-fallback', () => main['printer.test-fallback']()),
    'printer.devices': plainly('printer.devices', () => main['printer.devices']()),
    'drawer.open': withInput('drawer.open', input => main['drawer.open'](input)),
    'logo.now': plainly('logo.now', () => main['logo.now']()),
    'logo.choose': plainly('logo.choose', () => main['logo.choose']()),
    'logo.remove': plainly('logo.remove', () => main['logo.remove']()),
    'print-queue.list': plainly('print-queue.list', () => main['print-queue.list']()),
    'print-queue.print': withInput('print-queue.print', input => main['print-queue.print'](input)),
    'print-queue.drop': withInput('print-queue.drop', input => main['print-queue.drop'](input)),
    'ledger.health': plainly('ledger.health', () => main['ledger.health']()),
    'ledger.check': plainly('ledger.check', () => main['ledger.check']()),
    'ledger.back-up': plainly('ledger.back-up', () => main['ledger.back-up']()),
    'ledger.assess': plainly('ledger.assess', () => main['ledger.assess']()),
    'ledger.rebuild': withInput('ledger.rebuild', main['ledger.rebuild']),
    'health.now': plainly('health.now', () => main['health.now']()),
    'settings.save': withInput('settings.save', main['settings.save']),
    'link.now': plainly('link.now', () => main['link.now']()),
    'link.check': plainly('link.check', () => main['link.check']()),
    'practice.now': plainly('practice.now', () => main['practice.now']()),
    'practice.arm': withInput('practice.arm', main['practice.arm']),
    'practice.enter': plainly('practice.enter', () => main['practice.enter']()),
    'practice.leave': plainly('practice.leave', () => main['practice.leave']()),
    'practice.learned': withInput('practice.learned', main['practice.learned']),
    'customer-display.show': withInput('customer-display.show', main['customer-display.show']),
    'customer-display.now': plainly('customer-display.now', () => main['customer-display.now']()),
    'customer-display.agree': withInput('customer-display.agree', main['customer-display.agree']),
    'connection.status': plainly('connection.status', () => main['connection.status']()),
    'connection.try': withInput('connection.try', main['connection.try']),
    'connection.save': withInput('connection.save', main['connection.save']),
    'connection.remove': withInput('connection.remove', main['connection.remove']),
    'connection.jwks': plainly('connection.jwks', () => main['connection.jwks']()),
    on: (channel, listener) => {
      // The map forgets which payload belongs to which channel; `notify` below keeps them together.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const kept = listener as (payload: unknown) => void
      heard(channel).add(kept)
      return () => heard(channel).delete(kept)
    },
  }
  const notify: Notify = (channel, payload) => {
    for (const listener of heard(channel)) listener(payload)
  }
  return { api, notify, asked }
}
