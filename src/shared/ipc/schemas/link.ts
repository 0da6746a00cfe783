import { z } from 'zod'
import type { Access, LinkState, Reach } from '../../domain/link.ts'
import { tokenProblemSchema } from './connection.ts'

const reachSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('online') }),
  z.object({
    kind: z.literal('offline'),
    since: z.number(),
    cause: z.enum(['dns', 'refused', 'unreachable', 'connect-timeout', 'tls', 'other']),
  }),
  z.object({ kind: z.literal('chipi-trouble'), since: z.number(), status: z.number().nullable() }),
]) satisfies z.ZodType<Reach>

const accessSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('accepted') }),
  z.object({ kind: z.literal('no-key') }),
  z.object({ kind: z.literal('no-token'), since: z.number(), why: tokenProblemSchema }),
  z.object({ kind: z.literal('unauthorized'), since: z.number() }),
]) satisfies z.ZodType<Access>

export const linkStateSchema = z.object({
  reach: reachSchema,
  access: accessSchema,
  tokenEndsAt: z.number().nullable(),
  noCreditsSince: z.number().nullable(),
  quietUntil: z.number().nullable(),
  clockOffMs: z.number().nullable(),
}) satisfies z.ZodType<LinkState>
