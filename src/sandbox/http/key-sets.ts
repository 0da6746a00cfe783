import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { isLoopback } from './loopback.ts'

/** A set of public keys as it is published (RFC 7517). */
export const publishedKeySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) })

export type PublishedKeySet = z.infer<typeof publishedKeySetSchema>

/**
 * A key set as the dashboard would take it: where it is published, or the set itself. Only loopback addresses are
 * fetched, so that a sandbox never talks to the outside.
 */
export const keySetSpecSchema = z.strictObject({
  environment: z.enum(['dev', 'prod']),
  source: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('url'),
      url: z.url().refine(url => isLoopback(new URL(url).hostname), 'must be a loopback address'),
    }),
    z.strictObject({ kind: z.literal('value'), jwks: publishedKeySetSchema }),
  ]),
})
export type KeySetSpec = z.infer<typeof keySetSpecSchema>

/** The key sets tokens are checked against, per environment: one public key, one registration each. */
export interface KeySets {
  register(spec: KeySetSpec): void
  /** Forgets every set registered for an environment, the sandbox's own included when it was. */
  clear(environment: KeySetSpec['environment']): void
  finders(environment: KeySetSpec['environment']): readonly JWTVerifyGetKey[]
  specs(): readonly KeySetSpec[]
  /** Grows with every change. */
  revision(): number
}

/** Creates the registry with the sets saved earlier. */
export function createKeySets(saved: readonly KeySetSpec[]): KeySets {
  let entries = saved.map(entryOf)
  let revision = 0
  return {
    register(spec) {
      entries.push(entryOf(spec))
      revision += 1
    },
    clear(environment) {
      entries = entries.filter(entry => entry.spec.environment !== environment)
      revision += 1
    },
    finders: environment =>
      entries.filter(entry => entry.spec.environment === environment).map(entry => entry.findKey),
    specs: () => entries.map(entry => entry.spec),
    revision: () => revision,
  }
}

function entryOf(spec: KeySetSpec): { spec: KeySetSpec; findKey: JWTVerifyGetKey } {
  return { spec, findKey: finderFor(spec) }
}

function finderFor({ source }: KeySetSpec): JWTVerifyGetKey {
  // No cool-down: a test that rotates a key expects the next call to fetch the set again.
  if (source.kind === 'url') return createRemoteJWKSet(new URL(source.url), { cooldownDuration: 0 })
  return createLocalJWKSet(source.jwks)
}
