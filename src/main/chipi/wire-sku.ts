import { z } from 'zod'

const optionalText = z.string().nullish().catch(null)

/**
 * A row of Chipi's catalog, as far as it is used. Strict about what a sale stands on (id, amount, currency, the rule for
 * the reference), lenient about words, which may be missing. `category` is any text: Chipi adds new ones.
 */
export const wireSkuSchema = z.object({
  id: z.union([z.string(), z.number().transform(String)]).pipe(z.string().min(1).max(200)),
  name: z.string().trim().min(1),
  description: optionalText,
  category: optionalText,
  chipiCategory: optionalText,
  carrierName: optionalText,
  referenceRegexValidation: z.string(),
  referenceLabel: optionalText,
  amountRegexValidation: optionalText,
  amountLabel: optionalText,
  /** In units of `currency`; missing or null when the amount is typed. */
  fixedAmount: z.number().nullish(),
  currency: z.enum(['MXN', 'USD']),
  logoUrl: optionalText,
})
export type WireSku = z.infer<typeof wireSkuSchema>
