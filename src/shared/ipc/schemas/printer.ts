import { z } from 'zod'
import {
  BAUD_RATES,
  CODE_PAGES,
  CUTTERS,
  DEFAULT_PRINTER,
  type PrinterConnection,
  type PrinterSettings,
} from '../../domain/printer.ts'

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
