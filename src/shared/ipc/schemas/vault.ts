import { z } from 'zod'
import type { VaultProblem } from '../../domain/connection.ts'

export const vaultProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('failed'), detail: z.string() }),
]) satisfies z.ZodType<VaultProblem>
