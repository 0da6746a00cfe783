import { z } from 'zod'
import type { StoreData } from '../../domain/receipt.ts'
import { FEE_CATEGORIES } from '../../domain/fees.ts'
import { MOST_PINS } from '../../domain/selling-habits.ts'
import { APPEARANCES, LANGUAGES, VOLUMES, type Settings } from '../../domain/settings.ts'
import { isTimeZone } from '../../domain/time-zone.ts'
import { customerSettingsSchema } from './customer.ts'
import { centavosSchema, environmentSchema, terminalIdSchema } from './domain.ts'
import { practiceProgressSchema } from './practice.ts'
import { printerSettingsSchema } from './printer.ts'

const line = (max: number) => z.string().trim().max(max)

export const storeSchema = z.object({
  name: line(60),
  address: line(120),
  taxId: line(13),
  phone: line(20),
}) satisfies z.ZodType<StoreData>

export const settingsSchema = z.object({
  language: z.enum(LANGUAGES),
  appearance: z.enum(APPEARANCES).default('system'),
  sound: z.object({ volume: z.enum(VOLUMES), taps: z.boolean() }).default({ volume: 'normal', taps: false }),
  store: storeSchema,
  terminal: terminalIdSchema,
  printer: printerSettingsSchema,
  timeZone: z.string().refine(isTimeZone),
  fees: z.object({
    recharges: centavosSchema,
    bundles: centavosSchema,
    'gift-cards': centavosSchema,
    bills: centavosSchema,
    other: centavosSchema,
  }),
  categoryFees: z.partialRecord(z.enum(FEE_CATEGORIES), centavosSchema).default({}),
  pins: z.array(z.string().max(300)).max(MOST_PINS).readonly().default([]),
  catalogEveryHours: z.number().min(1).max(24),
  environment: environmentSchema,
  customerDisplay: z.enum(['auto', 'off']).default('auto'),
  voice: z.boolean().default(false),
  customers: customerSettingsSchema,
  practice: practiceProgressSchema,
}) satisfies z.ZodType<Settings>
