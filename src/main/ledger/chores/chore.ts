import { z } from 'zod'
import {
  assessmentSchema,
  backupOutcomeSchema,
  checkOutcomeSchema,
  progressSchema,
  rebuildOutcomeSchema,
} from '#shared/ipc/schemas/ledger-care.ts'
import { ledgerProblemSchema } from '#shared/ipc/schemas/selling.ts'
import { soldCountsSchema } from '#shared/ipc/schemas/finding.ts'
import { terminalIdSchema } from '#shared/ipc/schemas/domain.ts'

// What goes to the worker thread and comes back is parsed like anything that crosses a border.

const folder = z.string()
const at = z.number().int()

/** A long piece of work on a ledger's files. */
export const choreSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prepare'), folder }),
  z.object({ kind: z.literal('check'), folder }),
  z.object({ kind: z.literal('back-up'), folder, day: z.string(), at }),
  z.object({ kind: z.literal('count-sold'), folder, since: at }),
  z.object({ kind: z.literal('assess'), folder }),
  z.object({ kind: z.literal('rebuild'), folder, by: z.string(), at, terminal: terminalIdSchema }),
])
export type Chore = z.infer<typeof choreSchema>
export type ChoreKind = Chore['kind']

const fullCheckSchema = z.object({
  outcome: checkOutcomeSchema,
  end: z.object({ seq: z.number().int(), hash: z.string() }).nullable(),
  differing: z.array(z.string()).readonly(),
})

/** What each chore answers. */
export const choreResults = {
  prepare: ledgerProblemSchema.nullable(),
  check: fullCheckSchema,
  'back-up': backupOutcomeSchema,
  'count-sold': soldCountsSchema,
  assess: assessmentSchema,
  rebuild: rebuildOutcomeSchema,
} as const
export type ChoreResult<Kind extends ChoreKind> = z.infer<(typeof choreResults)[Kind]>

export const choreMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress: progressSchema }),
  z.object({ kind: z.literal('done'), result: z.unknown() }),
])
export type ChoreMessage = z.infer<typeof choreMessageSchema>
