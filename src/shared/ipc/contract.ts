import { z } from 'zod'
import { centavosSchema, environmentSchema, saleIdSchema, skuIdSchema, skuSchema } from './schemas/domain.ts'
import { decisionSchema, personSchema, saleSchema } from './schemas/sale.ts'
import { event, invoke, type ApiOf, type HandlersOf, type NotifyOf } from './define.ts'
import {
  assessmentSchema,
  backupOutcomeSchema,
  checkOutcomeSchema,
  ledgerHealthSchema,
  progressSchema,
  rebuildOutcomeSchema,
} from './schemas/ledger-care.ts'
import { searchRowsSchema } from './schemas/finding.ts'
import { healthReportSchema } from './schemas/health.ts'
import { customerScreenSchema, customerViewSchema, questionIdSchema } from './schemas/customer-display.ts'
import { pinChangeOutcomeSchema, pinSchema, writtenActSchema } from './schemas/act.ts'
import { codeLeaveSchema, reprintCodeOutcomeSchema, showCodeOutcomeSchema } from './schemas/gift-code.ts'
import { drawerLeaveSchema, drawerOutcomeSchema, logoOutcomeSchema } from './schemas/drawer.ts'
import { queuedTicketSchema } from './schemas/printer.ts'
import {
  addCustomerOutcomeSchema,
  aliasSchema,
  customerBookSchema,
  customerIdSchema,
  forgetOutcomeSchema,
} from './schemas/customer.ts'
import { linkStateSchema } from './schemas/link.ts'
import { claimOutcomeSchema } from './schemas/claim.ts'
import { foundSalesSchema, saleSearchSchema } from './schemas/sale-search.ts'
import { orderIdSchema, orderRequestSchema, submitOrderOutcomeSchema } from './schemas/order.ts'
import { parkedListSchema, parkedSavedSchema } from './schemas/parked.ts'
import {
  abandonOutcomeSchema,
  catalogViewSchema,
  decideOutcomeSchema,
  ledgerProblemSchema,
  payRefundOrderSchema,
  payRefundOutcomeSchema,
  printOutcomeSchema,
  quoteOutcomeSchema,
  recallRefundOutcomeSchema,
  salePlanSchema,
  savePdfOutcomeSchema,
  submitOutcomeSchema,
  syncOutcomeSchema,
  syncProgressSchema,
} from './schemas/selling.ts'
import {
  connectionStatusSchema,
  connectionTrialSchema,
  settingsSchema,
  tokenSourceInputSchema,
} from './schemas/setup.ts'
import {
  enterPracticeOutcomeSchema,
  leavePracticeOutcomeSchema,
  practiceFaultSchema,
  practiceStateSchema,
} from './schemas/practice.ts'
import { saleDetailSchema } from './schemas/trail.ts'
import { vaultProblemSchema } from './schemas/vault.ts'

const nothing = z.void()

/** All that the first paint needs; answered from files alone, before keychain, ledger or network are awake. */
const bootSchema = z.object({
  settings: settingsSchema,
  environment: environmentSchema,
  /** Chipi's address when it is not the documented one; shown on every screen. */
  customAddress: z.string().nullable(),
  catalog: catalogViewSchema.nullable(),
})
export type Boot = z.infer<typeof bootSchema>

/** Something without which this terminal cannot sell; it has a screen of its own. */
const blockSchema = z.discriminatedUnion('kind', [
  /** `mayPractise`: this terminal never had a key, so practice can go on without a keychain. */
  z.object({ kind: z.literal('vault'), problem: vaultProblemSchema, mayPractise: z.boolean() }),
  z.object({ kind: z.literal('ledger'), problem: ledgerProblemSchema, folder: z.string() }),
  /** `CHIPI_BASE_URL` is neither https nor loopback. */
  z.object({ kind: z.literal('bad-address'), address: z.string() }),
  /** A bug, or a part of the program that does not load; its details are in the log under `ref`. */
  z.object({ kind: z.literal('failed'), ref: z.string() }),
  /** Settings cannot be written where they live. */
  z.object({ kind: z.literal('settings'), folder: z.string() }),
])
export type Block = z.infer<typeof blockSchema>

/** The till behind the screen: still waking, able to sell, or blocked with the reason. */
const readinessSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waking') }),
  z.object({
    kind: z.literal('ready'),
    environment: environmentSchema,
    /** Sales without a last word from an earlier run, oldest first: recovered, not bought again. */
    open: z.array(saleSchema).readonly(),
  }),
  z.object({ kind: z.literal('blocked'), block: blockSchema }),
])
export type Readiness = z.infer<typeof readinessSchema>

const connectionCandidateSchema = z.object({
  /** Null keeps the key that is already in the keychain. */
  key: z.string().trim().max(500).nullable(),
  /** Null keeps the token source that is already in the keychain. */
  tokenSource: tokenSourceInputSchema.nullable(),
})

/** The person in charge was told what it means for open sales, and goes on. */
const despiteOpenSales = z.boolean()

const saveConnectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), status: connectionStatusSchema }),
  z.object({ kind: z.literal('refused'), trial: connectionTrialSchema }),
  /**
   * Sales of this environment still wait for their last word, and this change takes away the key they were bought with.
   * It can be asked for again with `despiteOpenSales`. `change`: what would happen to the key.
   */
  z.object({
    kind: z.literal('sales-open'),
    count: z.number().int(),
    change: z.enum(['other-key', 'other-environment', 'removal']),
  }),
])

const printerSchema = z.object({ name: z.string(), displayName: z.string(), isDefault: z.boolean() })
export type Printer = z.infer<typeof printerSchema>

const saveSettingsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), settings: settingsSchema }),
  z.object({ kind: z.literal('cannot-write'), folder: z.string() }),
])

/**
 * Every message between screen and main process. The only place where a channel is named: preload, main handlers, the
 * renderer's api and the test fake all derive from it.
 */
export const contract = {
  'app.boot': invoke(nothing, bootSchema),
  'app.readiness': invoke(nothing, readinessSchema),
  'app.readiness-changed': event(readinessSchema),
  /** Without a keychain a terminal that never had a key may still be learned on. Answers where that led. */
  'app.practise-without-keychain': invoke(nothing, readinessSchema),

  'catalog.products': invoke(z.object({ tile: z.string() }), z.array(skuSchema).readonly()),
  /** Every product as the search knows it, some at a time; asked for when somebody first searches. */
  'catalog.rows': invoke(z.object({ from: z.number().int().nonnegative() }), searchRowsSchema),
  /** Pins a carrier to the top of its shelf, or lets it go. */
  'catalog.pin': invoke(z.object({ tile: z.string().max(300), pinned: z.boolean() }), saveSettingsSchema),
  'catalog.sync': invoke(nothing, syncOutcomeSchema),
  'catalog.progress': event(syncProgressSchema),
  /** Every end of a sync, asked for or not. */
  'catalog.synced': event(syncOutcomeSchema),

  /** Promises a price and starts checking it with Chipi while the cashier confirms. */
  'sale.quote': invoke(
    z.object({
      skuId: skuIdSchema,
      reference: z.string().max(200),
      /** As typed, for a SKU without a fixed amount; null otherwise. */
      amountText: z.string().max(20).nullable(),
    }),
    quoteOutcomeSchema,
  ),
  /** News about a promised price: a stop found while the cashier was confirming. */
  'sale.quote-changed': event(z.object({ quoteId: saleIdSchema, outcome: quoteOutcomeSchema })),
  /** Cash is taken. Called twice with one quote it answers with the one sale. */
  'sale.submit': invoke(z.object({ quoteId: saleIdSchema, cash: centavosSchema }), submitOutcomeSchema),
  /** Cash is taken once for several quotes. All of them begin, or none; called twice it answers with the same sales. */
  'order.submit': invoke(orderRequestSchema, submitOrderOutcomeSchema),
  /** Sends an intent that never left, again with its own key. */
  'sale.send-again': invoke(z.object({ saleId: saleIdSchema }), submitOutcomeSchema),
  /** Asks Chipi about an open sale now instead of later. Its answer comes as `sale.changed`. */
  'sale.ask-now': invoke(z.object({ saleId: saleIdSchema }), nothing),
  /** Gives up an intent of which nothing left. Null for a sale this terminal does not know, or while no till is open. */
  'sale.abandon': invoke(z.object({ saleId: saleIdSchema }), abandonOutcomeSchema.nullable()),
  'sale.changed': event(saleSchema),
  /** What the till does next for an open sale, each time it begins to wait for it. */
  'sale.plan': event(salePlanSchema),
  /** The latest sales, newest first. */
  'sale.recent': invoke(
    z.object({ limit: z.number().int().min(1).max(200) }),
    z.array(saleSchema).readonly(),
  ),
  /** A page of the sales that are looked for, newest first. Null while no till is open. */
  'sale.search': invoke(saleSearchSchema, foundSalesSchema.nullable()),

  /** A sale with everything written down about it; null for one this terminal does not know. */
  'sale.detail': invoke(z.object({ saleId: saleIdSchema }), saleDetailSchema.nullable()),
  /** A manager's decision about a sale in review. Null for a sale this terminal does not know. */
  'sale.decide': invoke(
    z.object({ saleId: saleIdSchema, decision: decisionSchema }),
    decideOutcomeSchema.nullable(),
  ),

  /** Failed sales whose cash has not gone back yet, then those of which nobody has said that it has; oldest first. */
  'refund.list': invoke(nothing, z.array(saleSchema).readonly()),
  /** Hands owed cash back, once. Null for a sale this terminal does not know. */
  'refund.pay': invoke(
    payRefundOrderSchema.extend({ saleId: saleIdSchema }),
    payRefundOutcomeSchema.nullable(),
  ),
  /** The customer has the cash: the last word of a hand-over. What keeps the ledger from taking it, or null. */
  'refund.handed': invoke(z.object({ saleId: saleIdSchema }), ledgerProblemSchema.nullable()),
  /** The cash went back before the ledger was damaged. Null for a sale this terminal does not know. */
  'refund.recall': invoke(
    z.object({ saleId: saleIdSchema, by: personSchema }),
    recallRefundOutcomeSchema.nullable(),
  ),

  /** Saves everything about a sale for Chipi or the carrier: a PDF, and JSON beside it. */
  'claim.save': invoke(z.object({ saleId: saleIdSchema }), claimOutcomeSchema),
  'claim.open-folder': invoke(nothing, nothing),

  /** Who is at the till from now on, as typed there; null when nobody says. Every sale from here on carries it. */
  'seller.set': invoke(z.object({ name: personSchema.nullable() }), nothing),

  /** The ticket as it would print, as an SVG image; null for a sale this terminal does not know. */
  'ticket.preview': invoke(z.object({ saleId: saleIdSchema }), z.string().nullable()),
  'ticket.print': invoke(z.object({ saleId: saleIdSchema }), printOutcomeSchema),
  'ticket.save-pdf': invoke(z.object({ saleId: saleIdSchema }), savePdfOutcomeSchema),
  /** Tickets print by themselves when a sale settles; this tells how that went. */
  'ticket.printed': event(z.object({ saleId: saleIdSchema, outcome: printOutcomeSchema })),

  /** The one ticket of the order that a sale was paid in: as an SVG image, and printed. Null for a sale paid alone. */
  'order.preview': invoke(z.object({ saleId: saleIdSchema }), z.string().nullable()),
  'order.print': invoke(z.object({ saleId: saleIdSchema }), printOutcomeSchema.nullable()),
  /** It prints by itself when all of its sales have a last word. */
  'order.printed': event(z.object({ orderId: orderIdSchema, outcome: printOutcomeSchema })),

  /** Sales on hold in the environment in use. Nothing of them was charged. */
  'parked.list': invoke(nothing, parkedListSchema),
  /** Replaces the list. Null, or the folder that could not be written. */
  'parked.save': invoke(parkedListSchema, parkedSavedSchema),

  /**
   * The code of a gift card in the clear, written down before it is told; `leave` is needed once it was printed or shown.
   * Null for a sale this terminal does not know, or while no till is open. No other message carries one.
   */
  'code.show': invoke(
    z.object({ saleId: saleIdSchema, leave: codeLeaveSchema.nullable() }),
    showCodeOutcomeSchema.nullable(),
  ),
  'code.reprint': invoke(
    codeLeaveSchema.extend({ saleId: saleIdSchema }),
    reprintCodeOutcomeSchema.nullable(),
  ),

  /** Whether this terminal has a manager's PIN; null while no till is open or the keychain does not say. */
  'pin.is-set': invoke(nothing, z.boolean().nullable()),
  /** Null while no till is open. */
  'pin.change': invoke(
    z.object({ old: pinSchema.nullable(), next: pinSchema }),
    pinChangeOutcomeSchema.nullable(),
  ),
  /** What was done with the PIN, newest first. */
  'act.list': invoke(
    z.object({ limit: z.number().int().min(1).max(200) }),
    z.array(writtenActSchema).readonly().nullable(),
  ),

  /**
   * Frequent customers by part of their name, or by their whole number; all of them for an empty query. The latest come
   * first. Null while no till is open.
   */
  'customer.find': invoke(z.object({ query: z.string().max(200) }), customerBookSchema.nullable()),
  /** The customer of a sale said yes: their number and product are taken from it. Null while no till is open. */
  'customer.add': invoke(
    z.object({ saleId: saleIdSchema, alias: aliasSchema }),
    addCustomerOutcomeSchema.nullable(),
  ),
  /** A customer's number, to sell to it; null when it cannot be told. No other message carries one. */
  'customer.number': invoke(z.object({ id: customerIdSchema }), z.string().nullable()),
  'customer.forget': invoke(z.object({ id: customerIdSchema }), forgetOutcomeSchema),
  'customer.forget-all': invoke(nothing, forgetOutcomeSchema),

  'printer.list': invoke(nothing, z.array(printerSchema).readonly()),
  'printer.test': invoke(nothing, printOutcomeSchema),
  'printer.test-fallback': invoke(nothing, printOutcomeSchema),
  /** Paths of devices that may be receipt printers. */
  'printer.devices': invoke(nothing, z.array(z.string()).readonly()),
  /** Opens the drawer outside a sale, with the manager's PIN and a reason. */
  'drawer.open': invoke(drawerLeaveSchema, drawerOutcomeSchema),
  /** The shop's picture as it prints (PNG in base64), or null. */
  'logo.now': invoke(nothing, z.string().nullable()),
  'logo.choose': invoke(nothing, logoOutcomeSchema),
  'logo.remove': invoke(nothing, nothing),
  /** Originals that are owed and have not certainly come out, oldest first. */
  'print-queue.list': invoke(nothing, z.array(queuedTicketSchema).readonly()),
  'print-queue.changed': event(z.array(queuedTicketSchema).readonly()),
  /** Prints one of them now. Null for a sale that has none, or while no till is open. */
  'print-queue.print': invoke(z.object({ saleId: saleIdSchema }), printOutcomeSchema.nullable()),
  /** A person says that it need not come out any more, or that it did. */
  'print-queue.drop': invoke(z.object({ saleId: saleIdSchema }), nothing),

  /** How the way to Chipi is, from calls alone. */
  'link.now': invoke(nothing, linkStateSchema),
  'link.changed': event(linkStateSchema),
  /** Looks at once, unless a call has just shown that all is well; answers how it is then. */
  'link.check': invoke(nothing, linkStateSchema),

  /** How the open till's book of sales is; null while no till is open. */
  'ledger.health': invoke(nothing, ledgerHealthSchema.nullable()),
  'ledger.health-changed': event(ledgerHealthSchema),
  /** Verifies everything in the book; its progress comes as `ledger.health-changed`. */
  'ledger.check': invoke(nothing, checkOutcomeSchema.nullable()),
  'ledger.back-up': invoke(nothing, backupOutcomeSchema.nullable()),
  /** Of a till blocked by a damaged book: what is safe and what may be missing. Changes nothing. */
  'ledger.assess': invoke(nothing, assessmentSchema),
  /** Sets the damaged book aside and puts a rebuilt one in its place. */
  'ledger.rebuild': invoke(z.object({ by: personSchema }), rebuildOutcomeSchema),
  'ledger.rescue-progress': event(progressSchema),

  'settings.save': invoke(
    settingsSchema.omit({ environment: true, practice: true, pins: true }),
    saveSettingsSchema,
  ),
  /** How the till is; costs neither a call nor paper. */
  'health.now': invoke(nothing, healthReportSchema),
  /** Something became better or worse, as far as the till's own news show it. */
  'health.changed': event(healthReportSchema),

  'settings.changed': event(settingsSchema),

  /** Practice as it stands; null while the till sells for real. */
  'practice.now': invoke(nothing, practiceStateSchema.nullable()),
  'practice.changed': event(practiceStateSchema),
  /** Spoils the next practice sale, or takes everything back (`null`). Answers null, and does nothing, outside of practice. */
  'practice.arm': invoke(z.object({ fault: practiceFaultSchema.nullable() }), practiceStateSchema.nullable()),
  /** From real sales into practice. The key stays where it is. */
  'practice.enter': invoke(nothing, enterPracticeOutcomeSchema),
  'practice.leave': invoke(nothing, leavePracticeOutcomeSchema),
  /** Notes what was learned, so that it is not offered again. */
  'practice.learned': invoke(z.object({ welcomed: z.boolean(), guided: z.boolean() }), nothing),

  /** What the customer may see now. Shown if a screen is turned to them. */
  'customer-display.show': invoke(customerViewSchema, nothing),
  /** The customer touched "yes, it is my number" for the question of this id. Tells, and sells nothing. */
  'customer-display.agreed': event(z.object({ id: questionIdSchema })),
  /** These three are the customer's screen's own: see customer-channels.ts. */
  'customer-display.now': invoke(nothing, customerScreenSchema),
  'customer-display.agree': invoke(z.object({ id: questionIdSchema }), nothing),
  'customer-display.changed': event(customerScreenSchema),

  'connection.status': invoke(nothing, connectionStatusSchema),
  /** One authenticated call with the candidate; nothing is stored. */
  'connection.try': invoke(connectionCandidateSchema, connectionTrialSchema),
  /** Tries the candidate, stores it in the keychain when Chipi could not be shown to refuse it, and changes environment. */
  'connection.save': invoke(connectionCandidateSchema.extend({ despiteOpenSales }), saveConnectionSchema),
  /** Forgets key and token source; the terminal goes back to practice. */
  'connection.remove': invoke(z.object({ despiteOpenSales }), saveConnectionSchema),
  /** The public half of the terminal's signing key, as a JWKS to publish for Chipi; made at the first call. */
  'connection.jwks': invoke(
    nothing,
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('jwks'), json: z.string() }),
      z.object({ kind: z.literal('vault'), problem: vaultProblemSchema }),
    ]),
  ),
} as const

export type RendererApi = ApiOf<typeof contract>
export type MainHandlers = HandlersOf<typeof contract>
export type Notify = NotifyOf<typeof contract>
