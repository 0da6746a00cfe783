import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { z } from 'zod'

/** The private half of a terminal's signing key: a P-256 key as a JWK. Lives in the keychain and nowhere else. */
export const terminalKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().min(1),
  y: z.string().min(1),
  d: z.string().min(1),
})
export type TerminalKey = z.infer<typeof terminalKeySchema>

/** The public half, in the form in which it is published for Chipi. */
export type PublicKeySet = {
  readonly keys: readonly {
    readonly kty: 'EC'
    readonly crv: 'P-256'
    readonly x: string
    readonly y: string
    readonly kid: string
    readonly alg: 'ES256'
    readonly use: 'sig'
  }[]
}

/** Makes a new key pair for this terminal. */
export async function makeTerminalKey(): Promise<TerminalKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return terminalKeySchema.parse(await exportJWK(privateKey))
}

/** The JWKS to publish where Chipi fetches it. Holds nothing secret: `d` is left out field by field. */
export async function publicKeySet(key: TerminalKey): Promise<PublicKeySet> {
  const { kty, crv, x, y } = key
  return { keys: [{ kty, crv, x, y, kid: await keyId(key), alg: 'ES256', use: 'sig' }] }
}

/** The key's RFC 7638 thumbprint: the same on every computer, so it can be published without being kept. */
export function keyId({ kty, crv, x, y }: TerminalKey): Promise<string> {
  return calculateJwkThumbprint({ kty, crv, x, y })
}
