import { z } from 'zod'
import { event, invoke, nothing } from '../define.ts'
import { centavosSchema, saleIdSchema, skuIdSchema } from '../schemas/domain.ts'
import { orderRequestSchema, submitOrderOutcomeSchema } from '../schemas/order.ts'
import { parkedListSchema, parkedSavedSchema } from '../schemas/parked.ts'
import { foundSalesSchema, saleSearchSchema } from '../schemas/sale-search.ts'
import { saleTotalsSchema, spanSchema } from '../schemas/sale-totals.ts'
import { saleSchema } from '../schemas/sale.ts'
import {
  abandonOutcomeSchema,
  quoteOutcomeSchema,
  salePlanSchema,
  submitOutcomeSchema,
} from '../schemas/selling.ts'

/** A sale from its price to its last word, alone or with others, on hold and found again. */
export const saleChannels = {
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
  /** What the sales confirmed in a span come to, by how they stand now. Null while no till is open. */
  'sale.totals': invoke(spanSchema, saleTotalsSchema.nullable()),

  /** Sales on hold in the environment in use. Nothing of them was charged. */
  'parked.list': invoke(nothing, parkedListSchema),
  /** Replaces the list. Null, or the folder that could not be written. */
  'parked.save': invoke(parkedListSchema, parkedSavedSchema),
} as const
