import type { ConnectionCandidate, ConnectionDeps } from '#main/connection/connection.ts'
import { createConnection } from '#main/connection/connection.ts'
import { createMakeTokenSource } from '#main/connection/make-token-source.ts'
import type { ChipiApi, ReadProblem, SkuPage } from '#main/chipi/chipi-api.ts'
import { DEFAULT_SETTINGS } from '#main/settings/default-settings.ts'
import { createSettingsStore } from '#main/settings/settings-store.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { memoryVault } from '#test/support/memory-vault.ts'

export const NOW = Date.parse('2026-11-22T15:00:00Z')
export const PROD_KEY = `pk_prod_${'a'.repeat(28)}Zz19`
export const OTHER_PROD_KEY = `pk_prod_${'b'.repeat(32)}`
export const DEV_KEY = `pk_dev_${'c'.repeat(32)}`

/** A token that says when it lives, seconds from now; its signature is worthless. */
export function aToken(life: { exp?: number; nbf?: number } = { exp: 3_600 }): string {
  const at = (seconds: number) => Math.floor(NOW / 1000) + seconds
  const payload = Object.fromEntries(Object.entries(life).map(([claim, seconds]) => [claim, at(seconds)]))
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'ES256' })}.${part(payload)}.c2ln`
}

export const pasted = (token = aToken()) => ({ kind: 'pasted', token }) as const
export const given = (key: string | null, tokenSource: ConnectionCandidate['tokenSource'] = pasted()) => ({
  key,
  tokenSource,
  despiteOpenSales: false,
})

const page: SkuPage = { skus: [], dropped: [], total: 712, page: 1, limit: 1, totalPages: 712 }
const settled = Promise.resolve()

/** A terminal's connection over an in-memory keychain and a Chipi that answers as told. */
export function aTerminal(
  world: { answer?: ReadProblem; skewMs?: number | null; settings?: Partial<Settings> } = {},
) {
  const vault = memoryVault()
  const calls: { key: string; bearer: string | null }[] = []
  const told: (string | null)[] = []
  const state = {
    openSales: 0,
    answer: world.answer ?? null,
    closed: 0,
    holds: 0,
    heldAtChange: 0,
    onCall: () => {},
    onHold: () => {},
  }
  const settings = createSettingsStore({
    folder: '/settings',
    read: { settings: { ...DEFAULT_SETTINGS, ...world.settings }, origin: { kind: 'read' } },
    openFile: async () => ({ store: {} }),
  })
  const clock = { now: () => NOW, monotonic: () => 0, sleep: () => settled }
  const openChipi: ConnectionDeps['openChipi'] = async ({ key, tokens }) =>
    ({
      async listSkus(): Promise<Result<SkuPage, ReadProblem>> {
        const token = await tokens.current()
        calls.push({ key, bearer: token.ok ? token.value : null })
        state.onCall()
        return state.answer === null ? ok(page) : err(state.answer)
      },
      skewMs: () => world.skewMs ?? null,
      close: async () => void state.closed++,
    }) satisfies Pick<ChipiApi, 'listSkus' | 'skewMs' | 'close'>
  const connection = createConnection({
    vault,
    settings,
    clock,
    openChipi,
    makeTokenSource: createMakeTokenSource({ clock, skewMs: () => null }),
    customAddress: null,
    openSales: () => state.openSales,
    holdSales: () => {
      state.holds += 1
      state.onHold()
      return () => void (state.holds -= 1)
    },
    changed: active => {
      state.heldAtChange = state.holds
      told.push(active?.environment ?? null)
    },
  })
  return { vault, settings, connection, calls, told, state }
}
