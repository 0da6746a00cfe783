import { z } from 'zod'
import { invoke, nothing } from '../define.ts'
import { listedActSchema, pinChangeOutcomeSchema, pinSchema } from '../schemas/act.ts'
import {
  addCustomerOutcomeSchema,
  aliasSchema,
  customerBookSchema,
  customerIdSchema,
  forgetOutcomeSchema,
} from '../schemas/customer.ts'
import { saleIdSchema } from '../schemas/domain.ts'
import { personSchema } from '../schemas/sale.ts'

/** Who is at the till, who is in charge, and who buys often. */
export const personChannels = {
  /** Who is at the till from now on, as typed there; null when nobody says. Every sale from here on carries it. */
  'seller.set': invoke(z.object({ name: personSchema.nullable() }), nothing),

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
    z.array(listedActSchema).readonly().nullable(),
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
} as const
