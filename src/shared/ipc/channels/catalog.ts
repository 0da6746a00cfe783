import { z } from 'zod'
import { event, invoke, nothing } from '../define.ts'
import { saveSettingsSchema } from '../schemas/app.ts'
import { skuSchema } from '../schemas/domain.ts'
import { searchRowsSchema } from '../schemas/finding.ts'
import { syncOutcomeSchema, syncProgressSchema } from '../schemas/selling.ts'

/** Carriers and their products. */
export const catalogChannels = {
  'catalog.products': invoke(z.object({ tile: z.string() }), z.array(skuSchema).readonly()),
  /** Every product as the search knows it, some at a time; asked for when somebody first searches. */
  'catalog.rows': invoke(z.object({ from: z.number().int().nonnegative() }), searchRowsSchema),
  /** Pins a carrier to the top of its shelf, or lets it go. */
  'catalog.pin': invoke(z.object({ tile: z.string().max(300), pinned: z.boolean() }), saveSettingsSchema),
  'catalog.sync': invoke(nothing, syncOutcomeSchema),
  'catalog.progress': event(syncProgressSchema),
  /** Every end of a sync, asked for or not. */
  'catalog.synced': event(syncOutcomeSchema),
} as const
