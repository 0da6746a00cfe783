import type { ChipiApi, ReadOutcome } from '#main/chipi/chipi-api.ts'
import { findingOfPurchase, findingOfRead, type CallFinding } from './call-finding.ts'

/** The same client, with every finished call told to `hear` before its caller learns of it. */
export function overhear(chipi: ChipiApi, hear: (finding: CallFinding) => void): ChipiApi {
  const read = async <T>(answer: Promise<ReadOutcome<T>>): Promise<ReadOutcome<T>> => {
    const outcome = await answer
    hear(findingOfRead(outcome.ok ? null : outcome.error))
    return outcome
  }
  return {
    ...chipi,
    listSkus: (page, options) => read(chipi.listSkus(page, options)),
    getSku: (id, options) => read(chipi.getSku(id, options)),
    getPurchase: (id, options) => read(chipi.getPurchase(id, options)),
    findByHash: (hash, options) => read(chipi.findByHash(hash, options)),
    usdAmount: (amount, currency, options) => read(chipi.usdAmount(amount, currency, options)),
    purchase: async requestBody => {
      const outcome = await chipi.purchase(requestBody)
      hear(findingOfPurchase(outcome))
      return outcome
    },
  }
}
