import { z } from 'zod'
import type {
  ConnectionStatus,
  ConnectionTrial,
  TokenProblem,
  TokenSourceInput,
} from '../../domain/connection.ts'
import type { StoreData } from '../../domain/receipt.ts'
import { FEE_CATEGORIES } from '../../domain/fees.ts'
import { MOST_PINS } from '../../domain/selling-habits.ts'
import { APPEARANCES, LANGUAGES, VOLUMES, type Settings } from '../../domain/settings.ts'
import { isTimeZone } from '../../domain/time-zone.ts'
import { customerSettingsSchema } from './customer.ts'
import { centavosSchema, environmentSchema, terminalIdSchema } from './domain.ts'
import { practiceProgressSchema } from './practice.ts'
import { printerSettingsSchema } from './printer.ts'
import { vaultProblemSchema } from './vault.ts'

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

export const tokenSourceInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pasted'), token: z.string().trim().min(1).max(16_384) }),
  z.object({
    kind: z.literal('oauth2'),
    tokenUrl: z.url().max(2_000),
    clientId: line(500).min(1),
    clientSecret: z.string().min(1).max(2_000),
    audience: line(500).nullable(),
    scope: line(500).nullable(),
  }),
  z.object({
    kind: z.literal('terminal'),
    issuer: line(500).min(1),
    subject: line(200).min(1),
    audience: line(500).nullable(),
  }),
]) satisfies z.ZodType<TokenSourceInput>

export const tokenProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-configured') }),
  z.object({ kind: z.literal('expired'), at: z.number() }),
  z.object({ kind: z.literal('malformed') }),
  z.object({ kind: z.literal('secret-key') }),
  z.object({ kind: z.literal('provider-refused'), status: z.number() }),
  z.object({ kind: z.literal('provider-unreachable') }),
  z.object({ kind: z.literal('provider-garbled') }),
  z.object({ kind: z.literal('vault'), problem: vaultProblemSchema }),
]) satisfies z.ZodType<TokenProblem>

export const connectionStatusSchema = z.object({
  environment: environmentSchema,
  keyHint: z.string().nullable(),
  tokenSource: z.enum(['pasted', 'oauth2', 'terminal']).nullable(),
  tokenExpiresAt: z.number().nullable(),
  customAddress: z.string().nullable(),
}) satisfies z.ZodType<ConnectionStatus>

export const connectionTrialSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('works'), skuCount: z.number().int(), environment: environmentSchema }),
  z.object({ kind: z.literal('bad-key') }),
  z.object({ kind: z.literal('secret-key') }),
  z.object({ kind: z.literal('malformed-key') }),
  z.object({
    kind: z.literal('unauthorized'),
    hint: z.enum(['expired', 'not-yet-valid', 'unreadable', 'looks-good']),
  }),
  z.object({ kind: z.literal('no-token'), why: tokenProblemSchema }),
  z.object({ kind: z.literal('no-network') }),
  z.object({ kind: z.literal('clock-wrong'), skewMs: z.number() }),
  z.object({ kind: z.literal('rate-limited') }),
  z.object({ kind: z.literal('server-trouble'), status: z.number().nullable() }),
  z.object({ kind: z.literal('vault'), problem: vaultProblemSchema }),
]) satisfies z.ZodType<ConnectionTrial>
