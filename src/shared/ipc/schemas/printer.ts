import { z } from 'zod'
import {
  BAUD_RATES,
  CODE_PAGES,
  CUTTERS,
  DEFAULT_PRINTER,
  type PrinterConnection,
  type PrinterSettings,
} from '../../domain/printer.ts'
import type { QueuedTicket } from '../../domain/print-queue.ts'
import type { PrinterTrouble } from '../../domain/printer-trouble.ts'
import { centavosSchema, saleIdSchema } from './domain.ts'

const name = z.string().trim().min(1).max(200)
/** A device as the system calls it. Not a path of a file: what opens it checks that it is a device. */
const devicePath = z.string().trim().min(1).max(300)

export const printerConnectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('system'), name }),
  z.object({
    kind: z.literal('tcp'),
    host: z
      .string()
      .trim()
      .regex(/^[\w.:-]{1,253}$/),
    port: z.number().int().min(1).max(65_535),
  }),
  z.object({ kind: z.literal('device'), path: devicePath }),
  z.object({ kind: z.literal('serial'), path: devicePath, baudRate: z.literal(BAUD_RATES) }),
  z.object({ kind: z.literal('raw-queue'), name }),
]) satisfies z.ZodType<PrinterConnection>

const { fallback, codePage, cutter, qr, logo, drawer } = DEFAULT_PRINTER

/** What came after the first version has a default, so that older files are read as they are. */
export const printerSettingsSchema = z.object({
  connection: printerConnectionSchema,
  fallback: printerConnectionSchema.default(fallback),
  widthMm: z.union([z.literal(58), z.literal(80)]),
  automatic: z.boolean(),
  codePage: z.enum(CODE_PAGES).default(codePage),
  cutter: z.enum(CUTTERS).default(cutter),
  qr: z.boolean().default(qr),
  logo: z.boolean().default(logo),
  drawer: z
    .object({
      opens: z.boolean(),
      pin: z.union([z.literal(2), z.literal(5)]),
      /** The command knows steps of 2 ms, up to 255 of them. */
      pulseMs: z.number().int().min(20).max(500),
    })
    .default(drawer),
}) satisfies z.ZodType<PrinterSettings>

const path = z.object({ path: z.string() })
const detail = z.object({ detail: z.string() })
const address = z.object({ host: z.string(), port: z.number() })

export const printerTroubleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('host-not-found'), host: z.string() }),
  address.extend({ kind: z.literal('refused') }),
  z.object({ kind: z.literal('no-route'), host: z.string() }),
  address.extend({ kind: z.literal('no-answer') }),
  z.object({ kind: z.literal('stuck') }),
  z.object({ kind: z.literal('cut-off') }),
  z.object({ kind: z.literal('paper-out') }),
  z.object({ kind: z.literal('cover-open') }),
  z.object({ kind: z.literal('offline') }),
  z.object({ kind: z.literal('cutter') }),
  z.object({ kind: z.literal('printer-fault') }),
  path.extend({ kind: z.literal('device-missing') }),
  path.extend({ kind: z.literal('not-a-device') }),
  path.extend({ kind: z.literal('no-permission') }),
  path.extend({ kind: z.literal('device-busy') }),
  z.object({ kind: z.literal('queue-missing') }),
  detail.extend({ kind: z.literal('queue-stopped') }),
  detail.extend({ kind: z.literal('driver') }),
  z.object({ kind: z.literal('timed-out') }),
]) satisfies z.ZodType<PrinterTrouble>

export const queuedTicketSchema = z.object({
  saleId: saleIdSchema,
  ticket: z.string(),
  sold: z.object({ product: z.string(), total: centavosSchema, codeOf: saleIdSchema.nullable() }).nullable(),
  since: z.number(),
  state: z.enum(['waiting', 'kept', 'unsure']),
  trouble: printerTroubleSchema.nullable(),
  printer: z.string(),
}) satisfies z.ZodType<QueuedTicket>

/** A printer as the system lists it. */
export const printerSchema = z.object({ name: z.string(), displayName: z.string(), isDefault: z.boolean() })
export type Printer = z.infer<typeof printerSchema>
