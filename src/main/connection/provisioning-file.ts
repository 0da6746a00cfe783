import { createPrivateKey } from 'node:crypto'
import { z } from 'zod'
import { judgeKey } from '#shared/domain/connection.ts'
import { fromWire } from '#shared/domain/money.ts'
import { LANGUAGES } from '#shared/domain/settings.ts'
import { isTimeZone } from '#shared/domain/time-zone.ts'
import { printerConnectionSchema } from '#shared/ipc/schemas/printer.ts'
import { providerUrl } from '#main/chipi/token-source/provider-url.ts'
import { isSecretKey, readJwt } from '#main/chipi/token-source/read-jwt.ts'
import { terminalKeySchema } from '#main/chipi/token-source/terminal-key.ts'

/** What a check of ours found; zod's own findings are named in provisioning-problems.ts. */
export type CheckProblem =
  | 'secret-key'
  | 'malformed-key'
  | 'malformed-token'
  | 'unsafe-address'
  | 'bad-terminal'
  | 'bad-time-zone'
  | 'bad-amount'
  | 'bad-signing-key'

/** The finding travels with zod's issue as `params.problem`. */
const failing = (problem: CheckProblem) => ({ params: { problem } })

const line = (max: number) => z.string().trim().max(max)
const required = (max: number) => line(max).min(1)
const notSecret = (max: number) => required(max).refine(text => !isSecretKey(text), failing('secret-key'))

const key = notSecret(500)
  .refine(text => isSecretKey(text) || judgeKey(text).kind === 'public', failing('malformed-key'))
  .describe('Public key of Chipi (pk_prod_… or pk_dev_…). Its prefix decides the environment.')

const pasted = z.strictObject({
  kind: z.literal('pasted'),
  token: notSecret(16_384)
    .refine(text => isSecretKey(text) || readJwt(text) !== null, failing('malformed-token'))
    .describe('A customer JWT. When it runs out somebody has to paste another.'),
})

const oauth2 = z.strictObject({
  kind: z.literal('oauth2'),
  tokenUrl: required(2_000)
    .refine(text => providerUrl(text) !== null, failing('unsafe-address'))
    .describe("Token endpoint of the shop's own auth provider; https."),
  clientId: required(500),
  clientSecret: notSecret(2_000),
  audience: line(500).nullable().default(null),
  scope: line(500).nullable().default(null),
})

const privateKey = z
  .strictObject({
    ...terminalKeySchema.shape,
    kid: z.string().optional(),
    alg: z.string().optional(),
    use: z.string().optional(),
  })
  .transform(jwk => terminalKeySchema.parse(jwk))
  .refine(jwk => canSign(jwk), failing('bad-signing-key'))

const terminalSigned = z.strictObject({
  kind: z.literal('terminal'),
  issuer: required(500),
  subject: required(200),
  audience: line(500).nullable().default(null),
  privateKey: privateKey
    .optional()
    .describe('P-256 private key as JWK. Left out, the terminal makes its own and prints the public half.'),
})

const peso = z
  .number()
  .min(0)
  .max(10_000)
  .refine(amount => fromWire(amount) !== null, failing('bad-amount'))

/** A provisioning file. Unknown fields are refused, so that a misspelt one is never silently ignored. */
export const provisioningSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1).default(1),
  key,
  tokenSource: z.discriminatedUnion('kind', [pasted, oauth2, terminalSigned]),
  store: z.strictObject({
    name: required(60),
    address: line(120).default(''),
    taxId: line(13).default(''),
    phone: line(20).default(''),
  }),
  terminal: z
    .string()
    .refine(text => /^[A-Z0-9]{1,8}$/.test(text), failing('bad-terminal'))
    .describe('1 to 8 capital letters or digits; different on every till of the shop.'),
  printer: z.strictObject({
    name: z
      .string()
      .min(1)
      .max(200)
      .nullable()
      .default(null)
      .describe('As the system calls it; null for none yet.'),
    connection: printerConnectionSchema
      .optional()
      .describe('Any other way to reach it; goes before the name.'),
    widthMm: z.literal([58, 80]),
    automatic: z.boolean().default(true),
  }),
  language: z.enum(LANGUAGES),
  timeZone: z.string().refine(isTimeZone, failing('bad-time-zone')).optional(),
  fees: z
    .strictObject({
      recharges: peso.default(0),
      bundles: peso.default(0),
      'gift-cards': peso.default(0),
      bills: peso.default(0),
      other: peso.default(0),
    })
    .optional()
    .describe("The shop's own service fee by shelf, in pesos."),
})

export type ProvisioningFile = z.infer<typeof provisioningSchema>

/** The schema for editors and for whoever writes such files by machine. */
export function provisioningJsonSchema(): string {
  const schema = z.toJSONSchema(provisioningSchema, { io: 'input' })
  return `${JSON.stringify({ ...schema, title: 'Mostrador provisioning file' }, null, 2)}\n`
}

function canSign(jwk: z.infer<typeof terminalKeySchema>): boolean {
  try {
    return createPrivateKey({ key: jwk, format: 'jwk' }).type === 'private'
  } catch {
    return false
  }
}
