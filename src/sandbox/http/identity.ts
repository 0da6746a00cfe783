import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { z } from 'zod'
import type { Environment } from '../core/api-request.ts'

/** The keys of one sandbox, kept in its state file so that a client's settings stay good over a restart. */
export const identitySchema = z.strictObject({
  devKey: z.string(),
  prodKey: z.string(),
  /** The private half (ES256) of the key this sandbox signs its own tokens with. */
  signingKey: z.record(z.string(), z.unknown()).transform((jwk): JWK => ({ ...jwk })),
})
export type Identity = z.infer<typeof identitySchema>

/** Mints the keys of a new sandbox. */
export async function createIdentity(): Promise<Identity> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return {
    devKey: mintKey('dev'),
    prodKey: mintKey('prod'),
    signingKey: {
      ...(await exportJWK(privateKey)),
      kid: `sandbox-${randomBytes(4).toString('hex')}`,
      alg: 'ES256',
    },
  }
}

/** The same sandbox with a new key for one environment: the one before is good for nothing any more. */
export function withNewKey(identity: Identity, environment: Environment): Identity {
  return environment === 'dev'
    ? { ...identity, devKey: mintKey('dev') }
    : { ...identity, prodKey: mintKey('prod') }
}

/** The environment a public key stands for; null for a key this sandbox never issued. */
export function environmentOf(identity: Identity, apiKey: string): Environment | null {
  if (apiKey === identity.devKey) return 'dev'
  return apiKey === identity.prodKey ? 'prod' : null
}

function mintKey(environment: Environment): string {
  return `pk_${environment}_${randomBytes(24).toString('hex')}`
}
