import { createSystemClock } from '#main/platform/clock.ts'
import { createChipi, type ChipiDeps } from '#main/chipi/client.ts'
import type { ChipiApi } from '#main/chipi/chipi-api.ts'
import { createClockSkew } from '#main/chipi/clock-skew.ts'
import { purchaseBody } from '#main/chipi/purchase-body.ts'
import { createRateLimiter } from '#main/chipi/rate-limit.ts'
import type { TokenSource } from '#main/chipi/token-source/token-source.ts'
import { as, type Reference, type SkuId, type TransactionHash } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import { ok } from '#shared/result.ts'

/** The client as the program builds it, with everything a test does not care about filled in. */
export function aClient(deps: Pick<ChipiDeps, 'baseUrl'> & Partial<ChipiDeps>): ChipiApi {
  const clock = deps.clock ?? createSystemClock()
  return createChipi({
    key: () => 'pk_dev_0123456789abcdef0123456789abcdef',
    tokens: fixedTokens('the-token'),
    limiter: createRateLimiter({ clock }),
    skew: createClockSkew({ clock }),
    clock,
    language: () => 'es-MX',
    ...deps,
  })
}

/** The given tokens one after another: the first until it is refused, then the next. The last one stays. */
export function fixedTokens(...tokens: readonly string[]): TokenSource {
  const last = tokens.length - 1
  let index = 0
  return {
    current: () => Promise.resolve(ok(tokens[index] ?? '')),
    refresh: rejected => {
      if (rejected === tokens[index]) index = Math.min(index + 1, last)
      return Promise.resolve(ok(tokens[index] ?? ''))
    },
    expiresAt: () => null,
  }
}

export const SOME_BODY = purchaseBody({
  hash: as<TransactionHash>('mostrador-0199'),
  skuId: as<SkuId>('sku-VIR020'),
  reference: as<Reference>('5512345678'),
  face: pesos(20),
})
