import { randomInt } from 'node:crypto'
import { buildCatalog } from './catalog/build-catalog.ts'
import { createWorld, type World } from './core/world.ts'
import { createApiCalls } from './http/api-calls.ts'
import { createAuthenticate } from './http/authenticate.ts'
import { createControlSite } from './http/control-site.ts'
import { createEventLog, type EventLog } from './http/event-log.ts'
import { createIdentity, withNewKey, type Identity } from './http/identity.ts'
import { createKeySets, type KeySets } from './http/key-sets.ts'
import { startListener } from './http/listener.ts'
import { LOOPBACK } from './http/loopback.ts'
import { createOAuthEndpoint, SANDBOX_CLIENT } from './http/oauth-token.ts'
import { createPublicSite } from './http/public-site.ts'
import { createRequestLog } from './http/request-log.ts'
import { createStateWriter, readStateFile, type SandboxState } from './http/state-file.ts'
import { createTokenIssuer, type TokenIssuer } from './http/token-issuer.ts'
import type { Sandbox, SandboxOptions } from './sandbox.ts'

/** Starts a sandbox. Rejects when the port is taken or the state file cannot be understood. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = options.clock ?? { now: Date.now }
  let offsetMs = 0
  const now = () => clock.now() + offsetMs
  const onBug = options.onBug ?? (() => undefined)

  const saved = options.stateFile === undefined ? null : await readStateFile(options.stateFile)
  let identity = saved?.identity ?? (await createIdentity())
  let keysReplaced = 0
  const issuer = createTokenIssuer({ signingKey: identity.signingKey, now })
  const keySets = createKeySets(
    saved === null || saved.identity === null ? ownKeySets(issuer) : saved.keySets,
  )
  const oauth = createOAuthEndpoint(issuer)
  const events = createEventLog(now)
  const requests = createRequestLog()
  const world = worldFor(options, saved, events)
  const writer = writerFor(options, {
    identity: () => identity,
    keysReplaced: () => keysReplaced,
    keySets,
    world,
  })
  await writer.save()

  const closing = new AbortController()
  const site = await startListener(
    options.port ?? 0,
    createPublicSite({
      api: createApiCalls({
        world,
        authenticate: createAuthenticate({ identity: () => identity, keySets, now }),
        events,
        requests,
        save: () => writer.save(),
        now,
        closing: closing.signal,
      }),
      oauth,
      issuer,
      now,
      onBug,
    }),
  )
  const origin = `http://${LOOPBACK}:${site.port}`

  const sandbox: Omit<Sandbox, 'controlUrl' | 'close'> = {
    url: `${origin}/v1`,
    devKey: identity.devKey,
    prodKey: identity.prodKey,
    oauth: { ...oauth, ...SANDBOX_CLIENT, tokenUrl: `${origin}/oauth/token` },
    world,
    events,
    requests,
    keySets,
    replaceKey(environment) {
      identity = withNewKey(identity, environment)
      keysReplaced += 1
      return environment === 'dev' ? identity.devKey : identity.prodKey
    },
    mintToken: tokenOptions => issuer.mint(tokenOptions),
    now,
    advance(ms) {
      offsetMs += ms
    },
    save: () => writer.save(),
    stop: () => site.stop(),
    resume: () => site.resume(),
  }
  const control =
    options.control === false
      ? null
      : await startListener(0, createControlSite({ sandbox, closing: closing.signal, onBug }))
  return {
    ...sandbox,
    controlUrl: control === null ? null : `http://${LOOPBACK}:${control.port}/control`,
    async close() {
      closing.abort()
      await Promise.all([site.stop(), control?.stop()])
      await writer.save()
    },
  }
}

/** The sandbox's own auth provider, registered for both keys as a shop would in Chipi's dashboard. */
const ownKeySets = (issuer: TokenIssuer) =>
  (['dev', 'prod'] as const).map(environment => ({
    environment,
    source: { kind: 'value' as const, jwks: issuer.keySet },
  }))

function worldFor(options: SandboxOptions, saved: SandboxState | null, events: EventLog): World {
  const { settleAfterMs, creditsUsd } = options
  return createWorld({
    catalog: options.catalog ?? buildCatalog(),
    seed: options.seed ?? randomInt(2 ** 32),
    settings: { ...options.settings, ...(settleAfterMs === undefined ? {} : { settleAfterMs }) },
    onEvent: event => events.append(event),
    ...(saved === null ? {} : { snapshot: saved.world }),
    ...(creditsUsd === undefined ? {} : { creditsUsd }),
  })
}

function writerFor(
  { stateFile: path, keepKeys = true }: SandboxOptions,
  parts: {
    identity: () => Identity
    keysReplaced: () => number
    keySets: KeySets
    world: World
  },
) {
  if (path === undefined) return { save: () => Promise.resolve() }
  const { identity, keysReplaced, keySets, world } = parts
  const keys = () =>
    keepKeys ? { identity: identity(), keySets: [...keySets.specs()] } : { identity: null, keySets: [] }
  return createStateWriter({
    path,
    state: () => ({ version: 1, ...keys(), world: world.snapshot() }),
    revision: () => world.revision() + keySets.revision() + keysReplaced(),
  })
}
