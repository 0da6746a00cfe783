import { z } from 'zod'
import { environmentSchema } from './domain.ts'
import { saleSchema } from './sale.ts'
import { catalogViewSchema, ledgerProblemSchema } from './selling.ts'
import { settingsSchema } from './setup.ts'
import { vaultProblemSchema } from './vault.ts'

/** All that the first paint needs; answered from files alone, before keychain, ledger or network are awake. */
export const bootSchema = z.object({
  settings: settingsSchema,
  environment: environmentSchema,
  /** Chipi's address when it is not the documented one; shown on every screen. */
  customAddress: z.string().nullable(),
  catalog: catalogViewSchema.nullable(),
})
export type Boot = z.infer<typeof bootSchema>

/** Something without which this terminal cannot sell; it has a screen of its own. */
const blockSchema = z.discriminatedUnion('kind', [
  /** `mayPractise`: this terminal never had a key, so practice can go on without a keychain. */
  z.object({ kind: z.literal('vault'), problem: vaultProblemSchema, mayPractise: z.boolean() }),
  /** The key that this terminal sold with is not in its keychain any more. Practice is possible, when asked for. */
  z.object({ kind: z.literal('key-gone') }),
  z.object({ kind: z.literal('ledger'), problem: ledgerProblemSchema, folder: z.string() }),
  /** `CHIPI_BASE_URL` is neither https nor loopback. */
  z.object({ kind: z.literal('bad-address'), address: z.string() }),
  /** A bug, or a part of the program that does not load; its details are in the log under `ref`. */
  z.object({ kind: z.literal('failed'), ref: z.string() }),
  /** Settings cannot be written where they live. */
  z.object({ kind: z.literal('settings'), folder: z.string() }),
])
export type Block = z.infer<typeof blockSchema>

/** The till behind the screen: still waking, able to sell, or blocked with the reason. */
export const readinessSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waking') }),
  /** A ledger that an older program wrote is copied and brought up to date: minutes, for years of sales. */
  z.object({ kind: z.literal('updating-book') }),
  z.object({
    kind: z.literal('ready'),
    environment: environmentSchema,
    /** Sales without a last word from an earlier run, oldest first: recovered, not bought again. */
    open: z.array(saleSchema).readonly(),
  }),
  z.object({ kind: z.literal('blocked'), block: blockSchema }),
])
export type Readiness = z.infer<typeof readinessSchema>

export const saveSettingsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), settings: settingsSchema }),
  z.object({ kind: z.literal('cannot-write'), folder: z.string() }),
])
