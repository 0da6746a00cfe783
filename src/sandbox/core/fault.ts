import { z } from 'zod'
import { assertNever } from '#shared/assert-never.ts'

/** The calls a fault can be aimed at. */
export const ROUTES = [
  'list-skus',
  'get-sku',
  'buy',
  'get-purchase',
  'get-transaction',
  'usd-amount',
] as const
export type RouteName = (typeof ROUTES)[number]

const delayMs = z.number().int().min(0)
const when = z.enum(['before', 'after'])

/** Which calls a fault touches; everything named must fit. */
const scope = {
  /** Left out: the calls for which the fault makes sense (see `naturalRoutes`). */
  route: z.enum([...ROUTES, 'any']).optional(),
  /** How many matching calls it touches before it is used up. */
  times: z.union([z.number().int().min(1), z.literal('always')]).default(1),
  /** How many matching calls pass untouched first. */
  skip: z.number().int().min(0).default(0),
  /** Only calls about this SKU. */
  skuId: z.string().optional(),
  /** Only calls about this phone or account number. */
  reference: z.string().optional(),
}

const fault = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...scope, ...shape })

/** Everything that can be made to go wrong, one variant each; the README tells what each does on the wire. */
export const faultSchema = z.discriminatedUnion('kind', [
  /** The answer takes its time; `before`: nothing is taken while it waits, `after`: it is taken first. */
  fault('slow', { delayMs, when: when.default('after') }),
  /** Taken, debited, and FAILED `afterMs` later; credits come back. */
  fault('failed', { afterMs: delayMs.optional(), reason: z.string().default('Destino no disponible') }),
  /** Taken, debited, and CANCELLED `afterMs` later; credits come back. */
  fault('cancelled', { afterMs: delayMs.optional() }),
  /** Taken and PENDING until someone settles it through the control API. */
  fault('stuck', {}),
  /** Taken, and every answer carries a status word outside the documents, for `forMs` or for good. */
  fault('status-word', { word: z.string().default('ON_HOLD'), forMs: delayMs.optional() }),
  /** Taken, and SUCCESS after `afterMs` instead of the usual time, with either key. */
  fault('settles-after', { afterMs: delayMs }),
  /** Refused as a duplicate although it is none. */
  fault('duplicate', {}),
  /** Refused for lack of credits. The status is not documented; 402 is the usual one. */
  fault('no-credits', { status: z.number().int().min(400).max(499).default(402) }),
  /** 429 before anything is taken, with or without a Retry-After. */
  fault('rate-limited', { retryAfterSeconds: z.number().int().min(0).optional() }),
  /** A 5xx; with `after` the purchase was taken and debited all the same. */
  fault('server-error', {
    status: z.number().int().min(500).max(599).default(500),
    when: when.default('before'),
  }),
  /** Taken, and the answer never arrives: the connection is reset, or stays open and silent. */
  fault('reply-dropped', { how: z.enum(['reset', 'silence']).default('reset') }),
  /** The connection is reset and nothing was taken. */
  fault('reset', {}),
  /** Handled, and answered with something that is not the documented shape. */
  fault('garbage', { body: z.enum(['html', 'truncated', 'array', 'empty']).default('html') }),
  /** A page of the catalog that lies: half its rows, a wrong total, or the first page again. */
  fault('catalog-page', { how: z.enum(['half', 'wrong-total', 'repeat-first']).default('half') }),
  /** Every field the documents do not promise is left out. */
  fault('missing-optional', {}),
  /** A purchase is shown without its `skuFileNumber`, whatever its status. */
  fault('missing-folio', {}),
  /** SKUs come with a category no document names. */
  fault('unknown-category', { word: z.string().default('NUEVA_CATEGORIA') }),
  /** The SKU is gone from lists, look-ups and purchases. */
  z.strictObject({ kind: z.literal('vanished-sku'), ...scope, skuId: z.string() }),
  /** The SKU costs something else from now on, in its own currency. */
  z.strictObject({
    kind: z.literal('changed-price'),
    ...scope,
    skuId: z.string(),
    fixedAmount: z.number().positive(),
  }),
  /** The `Date` header is off by this much; negative means the server seems to live in the past. */
  fault('date-skew', { ms: z.number().int() }),
  /** 401 whatever the token says. */
  fault('unauthorized', {}),
])
export type Fault = z.infer<typeof faultSchema>
export type FaultSpec = z.input<typeof faultSchema>
export type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>

const CATALOG_ROUTES: readonly RouteName[] = ['list-skus', 'get-sku']
const PURCHASE_ROUTES: readonly RouteName[] = ['buy', 'get-purchase', 'get-transaction']
const EVERY_ROUTE: readonly RouteName[] = ROUTES

/** The calls a fault touches when its scope names none. */
export function naturalRoutes(kind: Fault['kind']): readonly RouteName[] {
  switch (kind) {
    case 'failed':
    case 'cancelled':
    case 'stuck':
    case 'status-word':
    case 'settles-after':
    case 'duplicate':
    case 'no-credits':
    case 'reply-dropped':
      return ['buy']
    case 'catalog-page':
      return ['list-skus']
    case 'missing-folio':
      return PURCHASE_ROUTES
    case 'missing-optional':
      return [...CATALOG_ROUTES, ...PURCHASE_ROUTES]
    case 'unknown-category':
      return CATALOG_ROUTES
    case 'vanished-sku':
    case 'changed-price':
      return [...CATALOG_ROUTES, 'buy']
    case 'slow':
    case 'rate-limited':
    case 'server-error':
    case 'reset':
    case 'garbage':
    case 'date-skew':
    case 'unauthorized':
      return EVERY_ROUTE
    default:
      return assertNever(kind, 'naturalRoutes')
  }
}
