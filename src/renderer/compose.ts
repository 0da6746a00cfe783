import type { i18n } from 'i18next'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { Boot } from '#shared/ipc/schemas/app.ts'
import { normaliseReference } from '#shared/domain/reference.ts'
import { createBookStore } from './features/book/book-store.ts'
import { createBrowseStore } from './features/catalog/browse-store.ts'
import { createCatalogStore } from './features/catalog/catalog-store.ts'
import { createFinderStore } from './features/catalog/search/finder-store.ts'
import { createPinsStore } from './features/catalog/pins-store.ts'
import { createCounterStore } from './features/counter/counter-store.ts'
import type { ReferenceRules } from './features/counter/reference-entry.ts'
import { createCustomersStore } from './features/customers/customers-store.ts'
import { sellToCustomer } from './features/customers/sell-to-customer.ts'
import { createHealthStore } from './features/health/health-store.ts'
import { createLinkStore } from './features/link/link-store.ts'
import { takeUpQuotes } from './features/link/take-up-quotes.ts'
import { createLocalNotepad } from './features/people/local-notepad.ts'
import { recallLast } from './features/order/recall-last.ts'
import { createOrderPapers } from './features/order/order-papers.ts'
import { createLendParked } from './features/order/lend-parked.ts'
import { createParkedSales } from './features/order/parked-store.ts'
import { createPeopleStore } from './features/people/people-store.ts'
import { createSellerStore } from './features/people/seller-store.ts'
import { createPracticeStore } from './features/practice/practice-store.ts'
import { createTicketQueue } from './features/print-queue/queue-store.ts'
import { createRefundsStore } from './features/refunds/refunds-store.ts'
import { createReviewStore } from './features/review/review-store.ts'
import { createSalesStore } from './features/sale-status/sales-store.ts'
import { createUnsavedForm } from './features/setup/unsaved-form.ts'
import { createTillStore } from './features/shell/till-store.ts'
import { announceCounter } from './feedback/announce-counter.ts'
import { announceSales } from './feedback/announce-sales.ts'
import { createFacingStore } from './features/customer-display/facing-store.ts'
import { createFeedback, shakeDevice } from './feedback/feedback.ts'
import { createSpeaker } from './feedback/tones.ts'
import { createSystemSpeech } from './voice/speech.ts'
import { createVoice } from './voice/voice-store.ts'
import type { Stores } from './stores.tsx'
import { createScreenTexts, type ScreenTexts } from './text/screen-texts.ts'

export type Screens = {
  readonly stores: Stores
  readonly texts: i18n
  /** Resolves with the texts of another language than Spanish; null where nothing has to be waited for. */
  readonly ready: Promise<void> | null
  readonly start: () => void
}

/** The one place that names concrete parts of the renderer. */
export function compose(api: RendererApi, boot: Boot): Screens {
  const { texts, speak } = createScreenTexts()
  const sales = createSalesStore({ api })
  const people = createPeopleStore(createLocalNotepad('people'))
  const seller = createSellerStore({ api, notepad: createLocalNotepad('seller'), remember: people.remember })
  const refunds = createRefundsStore({
    api,
    mintAttempt: () => crypto.randomUUID(),
    onPaid: (id, by) => {
      people.remember(by)
      sales.recall(id)
    },
    onClosed: sales.dismiss,
  })
  const review = createReviewStore({ api, onDecided: people.remember })
  const catalog = createCatalogStore({ api, view: boot.catalog })
  const ticketQueue = createTicketQueue({ api })
  const link = createLinkStore({ api })
  const book = createBookStore({ api })
  const health = createHealthStore({ api })
  const counter = createCounterStore({ api, loadRules, onAccepted: sales.learn })
  const parked = createParkedSales({ api, mintId: () => crypto.randomUUID(), now: Date.now })
  const lending = createLendParked({ counter, parked })
  const till = createTillStore({
    api,
    boot,
    onReboot: next => {
      // Whatever was half sold belongs to the environment that is gone.
      lending.forget()
      counter.reset()
      sales.keepOnly(next.environment)
      catalog.replace(next.catalog)
      if (next.catalog === null) void catalog.refresh()
    },
  })
  const feedback = createFeedback({
    sound: () => till.store.getState().settings.sound,
    speak: createSpeaker(),
    shake: shakeDevice,
  })
  const finder = createFinderStore({
    api,
    view: () => catalog.store.getState().view,
    loadEngine: async () => (await import('./features/catalog/search/search-engine.ts')).buildSearchEngine,
    loadMatcher: async () => (await import('#shared/domain/pattern.ts')).matchPattern,
    words: {
      ofShelf: shelf => texts.t(`finding.search.words.${shelf}`),
      ofCategory: category => categoryWords(texts, category),
    },
  })
  const pins = createPinsStore({
    api,
    pins: () => till.store.getState().settings.pins,
    onSaved: till.hearSettings,
  })
  const browse = createBrowseStore(finder)
  const facing = createFacingStore({ api })
  const voice = createVoice({
    speech: createSystemSpeech(),
    isOn: () => till.store.getState().settings.voice,
    language: () => till.store.getState().settings.language,
    t: texts.t,
  })
  const practice = createPracticeStore({
    api,
    progress: () => till.store.getState().settings.practice,
    startOver: () => {
      till.go({ kind: 'counter' })
      counter.next()
    },
  })
  const stores: Stores = {
    api,
    till,
    catalog,
    browse,
    finder,
    pins,
    counter,
    customers: createCustomersStore({
      api,
      sell: sellToCustomer(counter, () => catalog.store.getState().view),
    }),
    sales,
    refunds,
    review,
    people,
    ticketQueue,
    seller,
    feedback,
    link,
    book,
    orderPapers: createOrderPapers({ api }),
    parked,
    lending,
    health,
    unsavedSettings: createUnsavedForm(),
    facing,
    voice,
    practice,
  }
  return {
    stores,
    texts,
    ready: boot.settings.language === 'es-MX' ? null : speak(boot.settings.language),
    start: () => {
      seller.start()
      announceSales(sales, feedback.give)
      announceCounter(counter, feedback.give)
      listen(stores, speak)
      takeUpQuotes(counter, link)
      forgetSearches(counter, browse)
      facing.follow(counter, sales)
      voice.follow(counter, sales)
      void till.askReadiness()
    },
  }
}

/** What customers call a class of bills; empty for a class without words of its own. */
function categoryWords(texts: i18n, category: string): string {
  const key = `finding.search.categoryWords.${category}`
  return texts.exists(key) ? String(texts.getResource(texts.language, 'translation', key) ?? '') : ''
}

/** The pattern engine is larger than the whole first screen: it comes with the reference pad. */
async function loadRules(): Promise<ReferenceRules> {
  const { matchPattern } = await import('#shared/domain/pattern.ts')
  return { matchPattern, normaliseReference }
}

/** The next customer wants something else. */
function forgetSearches(counter: Stores['counter'], browse: Stores['browse']): void {
  counter.store.subscribe(({ step }, before) => {
    if (step.at === 'carriers' && (before.step.at === 'status' || before.step.at === 'order-status'))
      browse.forget()
  })
}

function listen(stores: Stores, speak: ScreenTexts['speak']): void {
  const { api, till, catalog, counter, sales, link, book, health, facing, orderPapers, parked, practice } =
    stores
  const { ticketQueue } = stores
  api.on('print-queue.changed', ticketQueue.hear)
  api.on('app.readiness-changed', till.hearReadiness)
  api.on('settings.changed', till.hearSettings)
  api.on('catalog.progress', catalog.hearProgress)
  api.on('catalog.synced', catalog.hearOutcome)
  api.on('link.changed', link.hear)
  api.on('ledger.health-changed', book.hear)
  api.on('health.changed', health.hear)
  api.on('customer-display.agreed', facing.hear)
  api.on('practice.changed', practice.hear)
  api.on('sale.changed', sales.hear)
  api.on('sale.plan', sales.hearPlan)
  api.on('sale.quote-changed', counter.hearQuote)
  api.on('ticket.printed', sales.hearPrinted)
  api.on('order.printed', orderPapers.hear)
  catalog.store.subscribe((now, before) => {
    if (now.sync !== before.sync && now.sync.kind === 'idle') void counter.reword()
  })
  till.store.subscribe((now, before) => {
    if (now.settings.language !== before.settings.language) void speak(now.settings.language)
    if (now.readiness === before.readiness || now.readiness.kind !== 'ready') return
    sales.recover(now.readiness.open)
    void sales.loadDebts()
    void counter.hearReady()
    void parked.load()
    void recallLast(api, { view: catalog.store.getState().view, now: Date.now() }).then(
      sold => sold !== null && counter.recall(sold),
    )
    void practice.load()
    void link.load()
    void book.load()
    void ticketQueue.load()
    void health.load()
    // A till without any catalog cannot wait for the timetable.
    if (catalog.store.getState().view === null) void catalog.refresh()
  })
}
