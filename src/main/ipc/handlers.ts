import type { Connection } from '#main/connection/connection.ts'
import type { Health } from '#main/health/health.ts'
import type { CustomerDisplay } from '#main/customer-display/customer-display.ts'
import type { LogoDesk } from '#main/printing/logo/choose-logo.ts'
import type { ParkedFile } from '#main/order/parked-file.ts'
import type { TicketPrinter } from '#main/printing/ticket-printer.ts'
import type { Seller } from '#main/people/seller.ts'
import type { PracticeMode } from '#main/practice/practice-mode.ts'
import type { SettingsStore } from '#main/settings/settings-store.ts'
import type { Rescue } from '#main/till/rescue.ts'
import type { TillHost } from '#main/till/till-host.ts'
import type { Till } from '#main/till/till.ts'
import type { CatalogView } from '#shared/domain/catalog.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { UNTRIED_LINK } from '#shared/domain/link.ts'
import type { SubmitOrderOutcome } from '#shared/domain/order.ts'
import type { SearchRows } from '#shared/domain/search-row.ts'
import { withPin } from '#shared/domain/selling-habits.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'

export type HandlersDeps = {
  readonly host: TillHost
  readonly settings: SettingsStore
  readonly connection: Connection
  readonly printer: () => Promise<Pick<TicketPrinter, 'list' | 'devices' | 'testPage' | 'testFallback'>>
  readonly seller: Pick<Seller, 'set'>
  readonly logo: () => Promise<LogoDesk>
  /** Shows the folder of claim packets. */
  readonly openClaims: () => Promise<void>
  readonly rescue: Rescue
  readonly parked: ParkedFile
  readonly practice: PracticeMode
  readonly health: () => Promise<Pick<Health, 'now'>>
  readonly customer: CustomerDisplay
  readonly customAddress: string | null
  /** Opens the till, unless it is open. */
  readonly wake: () => Promise<unknown>
  /** The cached catalog of the environment the shop sold in last, from its file alone. */
  readonly cachedCatalog: () => CatalogView | null
  readonly cachedProducts: (tile: string) => readonly Sku[]
  readonly cachedRows: (from: number) => SearchRows | null
}

const NO_ROWS: SearchRows = { takenAt: null, rows: [], next: null }

/** Nothing can be written down while no till is open. */
const CLOSED = { kind: 'locked' } as const
/** Without a till nobody is forgotten, and nobody may believe it. */
const NOBODY = { forget: () => ({ folder: '' }), forgetAll: () => ({ folder: '' }) }
const NOT_READY = { kind: 'stopped', stop: { kind: 'not-ready' } } as const

/** What each channel of the contract does. Thin: every line of work lives behind one of the dependencies. */
export function createHandlers(deps: HandlersDeps): MainHandlers {
  const { host, settings, connection, printer } = deps
  const till = (): Till | null => host.till()
  /** The open till, if it knows the sale. */
  const ofSale = (id: SaleId): Till | null => (till()?.sales.detail(id) == null ? null : till())

  return {
    'app.boot': () => ({
      settings: settings.current(),
      // The open till knows; the settings only remember, and could not be written everywhere.
      environment: till()?.environment ?? settings.current().environment,
      customAddress: deps.customAddress,
      // An open till without a catalog has none: what another environment left on disk is not its own.
      catalog: till() === null ? deps.cachedCatalog() : (till()?.catalog.view() ?? null),
    }),
    'app.readiness': () => {
      // The counter asks once its first frame stands: natives and network are loaded now and not a moment before.
      void deps.wake()
      return host.readiness()
    },
    'app.practise-without-keychain': () => host.practise(),

    'catalog.products': ({ tile }) => [...(till()?.catalog.products(tile) ?? deps.cachedProducts(tile))],
    'catalog.rows': ({ from }) => (till()?.catalog.rows ?? deps.cachedRows)(from) ?? NO_ROWS,
    'catalog.pin': async ({ tile, pinned }) => {
      const saved = await settings.save(({ pins }) => ({ pins: withPin(pins, tile, pinned) }))
      return saved.ok ? { kind: 'saved', settings: saved.value } : saved.error
    },
    'catalog.sync': async () => {
      await deps.wake()
      return till()?.catalog.sync() ?? { kind: 'kept', problem: { kind: 'server-trouble', status: null } }
    },

    'sale.quote': request => till()?.sales.quote(request) ?? NOT_READY,
    'sale.submit': order => till()?.sales.submit(order) ?? NOT_READY,
    'order.submit': order => till()?.sales.submitOrder(order) ?? orderNotReady(order.quoteIds),
    'sale.send-again': ({ saleId }) => till()?.sales.sendAgain(saleId) ?? NOT_READY,
    'sale.ask-now': ({ saleId }) => till()?.sales.askNow(saleId),
    'sale.abandon': ({ saleId }) => till()?.sales.abandon(saleId) ?? null,
    'sale.recent': ({ limit }) => [...(till()?.sales.recent(limit) ?? [])],
    'sale.search': search => till()?.sales.search(search) ?? null,
    'sale.totals': span => till()?.sales.totals(span) ?? null,

    'sale.detail': ({ saleId }) => till()?.sales.detail(saleId) ?? null,
    'sale.decide': ({ saleId, decision }) => {
      const { sales } = till() ?? {}
      return sales === undefined || sales.detail(saleId) === null ? null : sales.decide(saleId, decision)
    },

    'refund.list': () => [...(till()?.sales.owed() ?? [])],
    'refund.pay': ({ saleId, ...order }) => {
      const { sales } = till() ?? {}
      return sales === undefined || sales.detail(saleId) === null ? null : sales.payRefund(saleId, order)
    },
    'refund.handed': ({ saleId }) => {
      const { sales } = till() ?? {}
      return sales === undefined || sales.detail(saleId) === null ? CLOSED : sales.refundHanded(saleId)
    },
    'refund.recall': ({ saleId, by }) => {
      const { sales } = till() ?? {}
      return sales === undefined || sales.detail(saleId) === null ? null : sales.recallRefund(saleId, by)
    },

    'claim.save': ({ saleId }) => till()?.claims.save(saleId) ?? { kind: 'unknown-sale' },
    'claim.open-folder': () => deps.openClaims(),
    'seller.set': ({ name }) => deps.seller.set(name),

    'ticket.preview': ({ saleId }) => till()?.tickets.preview(saleId) ?? null,
    'ticket.print': ({ saleId }) => till()?.tickets.print(saleId) ?? { kind: 'no-printer' },
    'ticket.save-pdf': ({ saleId }) =>
      till()?.tickets.savePdf(saleId) ?? { kind: 'cannot-write', folder: '' },

    'order.preview': ({ saleId }) => till()?.tickets.order.preview(saleId) ?? null,
    'order.print': ({ saleId }) => till()?.tickets.order.print(saleId) ?? null,
    'order.save-pdf': ({ saleId }) => till()?.tickets.order.savePdf(saleId) ?? null,

    'code.show': ({ saleId, leave }) => ofSale(saleId)?.tickets.showCode(saleId, leave) ?? null,
    'code.reprint': ({ saleId, ...leave }) => ofSale(saleId)?.tickets.reprintCode(saleId, leave) ?? null,

    'pin.is-set': () => till()?.acts.isPinSet() ?? null,
    'pin.change': change => till()?.acts.changePin(change) ?? null,
    'act.list': ({ limit }) => till()?.acts.list(limit) ?? null,
    'parked.list': () => [...deps.parked.list()],
    'parked.save': list => deps.parked.save(list),

    'customer.find': ({ query }) => till()?.customers.find(query) ?? null,
    'customer.add': ({ saleId, alias }) => till()?.customers.add(saleId, alias) ?? null,
    'customer.number': ({ id }) => till()?.customers.number(id) ?? null,
    'customer.forget': ({ id }) => (till()?.customers ?? NOBODY).forget(id),
    'customer.forget-all': () => (till()?.customers ?? NOBODY).forgetAll(),

    'printer.list': async () => [...(await (await printer()).list())],
    'printer.test': async () => (await printer()).testPage(),
    'printer.test-fallback': async () => (await printer()).testFallback(),
    'printer.devices': async () => [...(await (await printer()).devices())],
    'drawer.open': leave => till()?.drawer.open(leave) ?? { kind: 'no-printer' },
    'logo.now': async () => (await deps.logo()).now(),
    'logo.choose': async () => (await deps.logo()).choose(),
    'logo.remove': async () => (await deps.logo()).remove(),
    'print-queue.list': () => [...(till()?.tickets.queue.list() ?? [])],
    'print-queue.print': ({ saleId }) => till()?.tickets.queue.print(saleId) ?? null,
    'print-queue.drop': ({ saleId }) => till()?.tickets.queue.drop(saleId),

    'link.now': () => till()?.link.now() ?? UNTRIED_LINK,
    'link.check': () => till()?.link.check() ?? UNTRIED_LINK,

    'ledger.health': () => till()?.book.health() ?? null,
    'ledger.check': () => till()?.book.check() ?? null,
    'ledger.back-up': () => till()?.book.backUp() ?? null,
    'ledger.assess': () => deps.rescue.assess(),
    'ledger.rebuild': ({ by }) => deps.rescue.rebuild(by),

    'health.now': async () => (await deps.health()).now(),

    'settings.save': async change => {
      const saved = await settings.save(change)
      return saved.ok ? { kind: 'saved', settings: saved.value } : saved.error
    },

    'practice.now': () => deps.practice.now(),
    'practice.arm': ({ fault }) => deps.practice.arm(fault),
    'practice.enter': () => deps.practice.enter(),
    'practice.leave': () => deps.practice.leave(),
    'practice.learned': progress => deps.practice.learned(progress),

    'customer-display.show': view => deps.customer.show(view),
    'customer-display.now': () => deps.customer.screen(),
    'customer-display.agree': ({ id }) => deps.customer.agree(id),

    'connection.status': () => connection.status(),
    'connection.try': candidate => connection.try(candidate),
    'connection.save': candidate => connection.save(candidate),
    'connection.remove': ({ despiteOpenSales }) => connection.remove({ despiteOpenSales }),
    'connection.jwks': () => connection.jwks(),
  }
}

function orderNotReady(quoteIds: readonly SaleId[]): SubmitOrderOutcome {
  return { kind: 'stopped', stops: quoteIds.map(quoteId => ({ quoteId, stop: NOT_READY.stop })) }
}
