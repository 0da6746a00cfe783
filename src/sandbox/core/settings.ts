import { z } from 'zod'

const nonNegativeMs = z.number().int().min(0)

const isZone = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** How this Chipi behaves where the documents leave it open, so that a client can be shown to survive each reading. */
export const worldSettingsSchema = z.strictObject({
  /** From the debit to SUCCESS for a production key. */
  settleAfterMs: nonNegativeMs,
  /** Which of the error bodies seen in Chipi's reference, SDK and framework this server speaks. */
  errorShape: z.enum(['error-message', 'message-code-status', 'framework']),
  /** Whose day "within today" is, for repeated transaction hashes. */
  idempotencyDay: z.enum(['utc', 'shop-zone', 'rolling-24h']),
  /** IANA name of the zone meant by `shop-zone`. */
  shopZone: z.string().refine(isZone, 'not a time zone'),
  /** What happens when a hash comes again with other contents. */
  sameHashOtherBody: z.enum(['return-existing', 'refuse-400', 'refuse-409']),
  /** The carrier's rule against selling the same twice: refuse at once, take it and fail it, or no rule. */
  duplicates: z.enum(['refuse', 'fail', 'allow']),
  /** Same SKU and same reference within this time is a duplicate. */
  duplicateWindowMs: nonNegativeMs,
  /** Any gift card for the same reference within this time is a duplicate; the documents give no figure. */
  giftCardWindowMs: nonNegativeMs,
  /** Whether `GET /transactions/{hashOrId}` finds credit purchases; not documented for them. */
  transactionLookup: z.boolean(),
  /** Calls per key in any one minute. */
  requestsPerMinute: z.number().int().min(1),
  /** Whether a 429 says how long to wait. */
  retryAfterHeader: z.boolean(),
})
export type WorldSettings = z.infer<typeof worldSettingsSchema>

/** Some of the settings, to be laid over those in force. */
export const worldSettingsPatchSchema = worldSettingsSchema.partial()
export type WorldSettingsPatch = z.infer<typeof worldSettingsPatchSchema>

/** The reading the documents suggest, wherever they suggest one. */
export const DEFAULT_SETTINGS: WorldSettings = {
  settleAfterMs: 2_000,
  errorShape: 'error-message',
  idempotencyDay: 'utc',
  shopZone: 'America/Mexico_City',
  sameHashOtherBody: 'return-existing',
  duplicates: 'refuse',
  duplicateWindowMs: 15 * 60_000,
  giftCardWindowMs: 24 * 60 * 60_000,
  transactionLookup: true,
  requestsPerMinute: 100,
  retryAfterHeader: false,
}

/** Lays the settings named in a patch over others; what the patch leaves out stays. */
export function withSettings(settings: WorldSettings, patch: WorldSettingsPatch): WorldSettings {
  const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  return worldSettingsSchema.parse({ ...settings, ...named })
}
