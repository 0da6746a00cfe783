import type { TillCatalog } from '#main/catalog/till-catalog.ts'
import { createClaims, type ClaimTools } from '#main/claim/claims.ts'
import type { ChipiApi } from '#main/chipi/chipi-api.ts'
import type { WayFacts } from '#main/health/judge/judge-way.ts'
import { createTillFacts } from '#main/health/till-facts.ts'
import { createCodeDesk } from '#main/gift-code/code-desk.ts'
import type { Customers } from '#main/customers/customers.ts'
import type { GiftCodes } from '#main/gift-code/gift-codes.ts'
import { guardRoom, type RoomGuardDeps } from '#main/sale/guard-room.ts'
import { guardCodeSales } from '#main/gift-code/guard-code-sales.ts'
import { sealingLedger } from '#main/gift-code/sealing-ledger.ts'
import type { LedgerKeeper } from '#main/ledger/care/ledger-keeper.ts'
import type { UnwrittenAnswers } from '#main/ledger/care/unwritten-answers.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { Link } from '#main/link/link.ts'
import { mintSaleId } from '#main/ledger/append-entry.ts'
import type { PracticeDesk } from '#main/practice/practice-desk.ts'
import { createActs } from '#main/pin/acts.ts'
import type { ManagerPin } from '#main/pin/manager-pin.ts'
import type { Log } from '#main/platform/log.ts'
import type { SellingHabits } from '#main/selling-habits/selling-habits.ts'
import type { QueueFile } from '#main/printing/queue/queue-file.ts'
import { createDrawer } from '#main/drawer/drawer.ts'
import type { TicketPrinter } from '#main/printing/ticket-printer.ts'
import { createAskLostSales } from '#main/sale/ask-lost-sales.ts'
import { createSaleEngine } from '#main/sale/sale-engine.ts'
import type { Clock } from '#shared/clock.ts'
import type { Environment } from '#shared/domain/environment.ts'
import { printerName } from '#shared/domain/printer.ts'
import { feeOf } from '#shared/domain/fees.ts'
import { lastThree } from '#shared/domain/reference.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Notify } from '#shared/ipc/contract.ts'
import { createAutomaticTickets } from './automatic-tickets.ts'
import { missedTickets } from './missed-tickets.ts'
import { createQueuedTickets } from './queued-tickets.ts'
import type { Till } from './till.ts'

export type OpenTillDeps = {
  readonly environment: Environment
  /** True in practice on a till that sells for real: nothing real may be touched from there. */
  readonly visiting: boolean
  /** Fingerprint of the API key this till buys with. */
  readonly keyPrint: string
  /** Who is at the till; null while nobody has said. */
  readonly cashier: () => string | null
  readonly claimTools: ClaimTools
  readonly ledger: Ledger
  readonly keeper: LedgerKeeper
  readonly unwritten: UnwrittenAnswers
  /** Overheard by `link`. */
  readonly chipi: ChipiApi
  readonly link: Link
  /** How the way to Chipi has been, for whoever looks after the till. */
  readonly way: () => WayFacts
  readonly catalog: TillCatalog
  readonly habits: Pick<SellingHabits, 'start' | 'stop'>
  readonly customers: Customers
  readonly codes: GiftCodes
  readonly pin: ManagerPin
  readonly printer: TicketPrinter
  readonly queueFile: QueueFile
  readonly freeBytes: RoomGuardDeps['freeBytes']
  readonly practice: PracticeDesk | null
  readonly settings: () => Settings
  readonly clock: Clock
  readonly random: () => number
  readonly notify: Notify
  readonly log: Log
  /** Ends what was started for this till alone, such as the practice sandbox. Last of all. */
  readonly release: () => Promise<void>
}

/** Puts a till together from parts that are open already, and takes up what an earlier run left. */
export function openTill(deps: OpenTillDeps): Till {
  const { environment, keeper, chipi, link, catalog, settings, clock, notify, log } = deps
  const { codes, pin, visiting } = deps
  // From here on whatever is written down has its gift codes sealed.
  const ledger = sealingLedger(deps.ledger, codes)
  const acts = createActs({ pin, visiting, ledger, clock })
  const tickets = createQueuedTickets({
    queueFile: deps.queueFile,
    notify,
    onBug: error => log.bug('print queue', error),
    ledger,
    desk: createCodeDesk({ ledger, codes, authorise: acts.authorise, clock }),
    printer: deps.printer,
    clock,
    shop: () => ({ store: settings().store, timeZone: settings().timeZone }),
    printerName: () => printerName(settings().printer.connection),
  })

  const drawer = createDrawer({
    printer: () => settings().printer,
    kick: deps.printer.kickDrawer,
    authorise: acts.authorise,
    visiting,
    onTrouble: ({ kind }) => log.event('drawer.failed', { why: kind }),
    onBug: error => log.bug('drawer', error),
  })

  const automatic = createAutomaticTickets({
    tickets,
    isOn: () => settings().printer.automatic,
    notify,
    clock,
    onBug: error => log.bug('automatic ticket', error),
  })

  const engine = createSaleEngine({
    clock,
    ledger,
    chipi,
    environment,
    keyPrint: () => deps.keyPrint,
    cashier: deps.cashier,
    findSku: catalog.find,
    feeOf: sku => feeOf(settings(), sku),
    mintId: mintSaleId,
    timeZone: () => settings().timeZone,
    random: deps.random,
    announceSale: sale => {
      log.event(`sale.${sale.state}`, { saleId: sale.facts.id, reference: lastThree(sale.facts.reference) })
      notify('sale.changed', sale)
      deps.customers.see(sale)
      automatic.hear(sale)
    },
    announceQuote: change => notify('sale.quote-changed', change),
    onUnwritten: deps.unwritten.note,
    announcePlan: plan => notify('sale.plan', plan),
    onBug: (id, error) => log.bug(`sale ${id}`, error),
  })

  const sales = guardCodeSales(guardRoom(engine, deps), { codes, findSku: catalog.find, sale: ledger.sale })
  const lostSales = createAskLostSales({
    ledger,
    chipi,
    clock,
    onAnswer: () => notify('ledger.health-changed', keeper.health()),
    onBug: error => log.bug('lost sales', error),
  })
  const recovered = sales.recover()
  for (const id of missedTickets(ledger, clock.now())) {
    const sale = ledger.sale(id)
    if (sale !== null) automatic.hear(sale)
  }
  for (const sale of recovered) automatic.hear(sale)
  catalog.start()
  deps.habits.start()
  deps.customers.start()
  keeper.start()
  lostSales.start()
  tickets.queue.start()

  return {
    environment,
    sales: {
      ...sales,
      ...drawer.opensFor(sales),
      recent: ledger.recent,
      search: asked => ledger.search(asked, settings().timeZone),
      totals: ledger.totals,
      open: ledger.open,
      owed: () => [...ledger.owed(), ...ledger.unhanded()],
      detail: id => {
        const sale = ledger.sale(id)
        return sale === null ? null : { sale, trail: ledger.trail(id) }
      },
    },
    catalog,
    tickets,
    claims: createClaims({ ledger, ticket: tickets.preview, tools: deps.claimTools, settings, clock }),
    acts,
    drawer,
    customers: deps.customers,
    book: keeper,
    link,
    practice: deps.practice,
    facts: createTillFacts({ ...deps, ticketsWaiting: () => tickets.queue.list().length }),
    recovered,
    stop: async () => {
      await Promise.all([
        catalog.stop(),
        deps.habits.stop(),
        deps.customers.stop(),
        sales.stop(),
        link.stop(),
        keeper.stop(),
        lostSales.stop(),
      ])
      automatic.stop()
      tickets.queue.stop()
      // A ticket half-way through the printer is counted before the book is shut.
      await tickets.close()
      await chipi.close()
      ledger.close()
      await deps.release()
    },
  }
}
