import { z } from 'zod'
import type {
  ConnectionStatus,
  ConnectionTrial,
  TokenProblem,
  TokenSourceInput,
} from '../../domain/connection.ts'
import { environmentSchema } from './domain.ts'
import { vaultProblemSchema } from './vault.ts'

const line = (max: number) => z.string().trim().max(max)
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

export const connectionCandidateSchema = z.object({
  /** Null keeps the key that is already in the keychain. */
  key: z.string().trim().max(500).nullable(),
  /** Null keeps the token source that is already in the keychain. */
  tokenSource: tokenSourceInputSchema.nullable(),
})

/** The person in charge was told what it means for open sales, and goes on. */
export const despiteOpenSales = z.boolean()

export const saveConnectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), status: connectionStatusSchema }),
  z.object({ kind: z.literal('refused'), trial: connectionTrialSchema }),
  /**
   * Sales of this environment still wait for their last word, and this change takes away the key they were bought with.
   * It can be asked for again with `despiteOpenSales`. `change`: what would happen to the key.
   */
  z.object({
    kind: z.literal('sales-open'),
    count: z.number().int(),
    change: z.enum(['other-key', 'other-environment', 'removal']),
  }),
])

/** The public half of the terminal's signing key, or why there is none. */
export const jwksSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('jwks'), json: z.string() }),
  z.object({ kind: z.literal('vault'), problem: vaultProblemSchema }),
])
