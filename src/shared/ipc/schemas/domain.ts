import { z } from 'zod'
import { ENVIRONMENTS } from '../../domain/environment.ts'
import type { PurchaseId, Reference, SaleId, SkuId, TerminalId } from '../../domain/ids.ts'
import { as } from '../../domain/ids.ts'
import { isCentavos, type Centavos } from '../../domain/money.ts'
import { SHELVES, type CarrierTile, type Sku, type SkuAmount } from '../../domain/sku.ts'

// Domain types are declared by hand in shared/domain (free of zod, so that the renderer stays small); these schemas
// parse exactly those types wherever data crosses a border: IPC, ledger rows, files.

export const id = <Id extends string>() =>
  z
    .string()
    .min(1)
    .max(200)
    .transform(text => as<Id>(text))

export const centavosSchema = z.number().refine((n): n is Centavos => isCentavos(n))
export const millisSchema = z.number().int()

export const saleIdSchema = id<SaleId>()
export const skuIdSchema = id<SkuId>()
/** Chipi's own texts have whatever length Chipi gives them: a long one must never make a sale unreadable. */
export const given = <Id extends string>() =>
  z
    .string()
    .min(1)
    .transform(text => as<Id>(text))

export const purchaseIdSchema = given<PurchaseId>()
export const referenceSchema = id<Reference>()
export const terminalIdSchema = z
  .string()
  .regex(/^[A-Z0-9]{1,8}$/)
  .transform(text => as<TerminalId>(text))
export const environmentSchema = z.enum(ENVIRONMENTS)
export const shelfSchema = z.enum(SHELVES)

const skuAmountSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), face: centavosSchema }),
  z.object({ kind: z.literal('typed'), pattern: z.string(), label: z.string() }),
]) satisfies z.ZodType<SkuAmount>

export const skuSchema = z.object({
  id: skuIdSchema,
  name: z.string(),
  description: z.string(),
  shelf: shelfSchema,
  category: z.string(),
  carrier: z.string(),
  reference: z.object({ pattern: z.string(), label: z.string() }),
  amount: skuAmountSchema,
  currency: z.enum(['MXN', 'USD']),
  logoUrl: z.string().nullable(),
}) satisfies z.ZodType<Sku>

export const carrierTileSchema = z.object({
  key: z.string(),
  shelf: shelfSchema,
  name: z.string(),
  skuCount: z.number().int(),
  logo: z.string().nullable(),
}) satisfies z.ZodType<CarrierTile>
