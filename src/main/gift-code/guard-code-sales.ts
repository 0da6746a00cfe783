import { isCodeShelf } from '#shared/domain/gift-code.ts'
import type { SaleId, SkuId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { SaleStop } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { SaleEngine } from '#main/sale/sale-engine.ts'
import type { GiftCodes } from './gift-codes.ts'
import { sealDecision } from './seal-event.ts'

export type CodeGuardDeps = {
  readonly codes: Pick<GiftCodes, 'ready' | 'seal'>
  readonly findSku: (id: SkuId) => Sku | null
  readonly sale: (id: SaleId) => Sale | null
}

const NO_KEY = { kind: 'ledger', problem: { kind: 'no-code-key' } } as const
const STOPPED: { readonly kind: 'stopped'; readonly stop: SaleStop } = { kind: 'stopped', stop: NO_KEY }

/** No gift card is sold while its code could not be sealed, and no code typed by a manager gets further than here. */
export function guardCodeSales<Sales extends Pick<SaleEngine, 'quote' | 'sendAgain' | 'decide'>>(
  sales: Sales,
  { codes, findSku, sale }: CodeGuardDeps,
): Sales {
  const isStopped = (sku: Sku | undefined | null): boolean =>
    sku !== null && sku !== undefined && isCodeShelf(sku.shelf) && !codes.ready()
  return {
    ...sales,
    quote: request => (isStopped(findSku(request.skuId)) ? STOPPED : sales.quote(request)),
    sendAgain: id => (isStopped(sale(id)?.facts.sku) ? STOPPED : sales.sendAgain(id)),
    decide: (id, decision) => {
      const about = sale(id)
      const sealed = about === null ? decision : sealDecision(codes, about, decision)
      return sealed === null ? NO_KEY : sales.decide(id, sealed)
    },
  }
}
