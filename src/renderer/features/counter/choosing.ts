import type { SkuId } from '#shared/domain/ids.ts'
import type { CarrierTile, Sku } from '#shared/domain/sku.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { CounterDeps, Desk } from './desk.ts'
import type { PricingActions } from './pricing.ts'
import { knownNumber } from '../order/repeating.ts'
import { startEntry, type ReferenceRules } from './reference-entry.ts'
import { onlySku, type Pick } from './step.ts'
import type { Typing } from './typing.ts'

export type Choosing = {
  /**
   * Opens a carrier; one with a single product goes straight to its reference. `scanned`: a code read before, which
   * becomes the reference of whichever product it fits.
   */
  readonly openTile: (tile: CarrierTile, scanned?: string) => Promise<void>
  /** Opens a carrier and chooses one of its products: what a search found. */
  readonly openProduct: (tile: CarrierTile, id: SkuId) => Promise<void>
  readonly chooseSku: (sku: Sku) => Promise<void>
  /** Fetches the pattern engine ahead of the first product, whose first digits would find no field to stand in. */
  readonly prepare: () => Promise<ReferenceRules>
  /** A product whose list is known: straight to its reference, or past it with a number that is known already. */
  readonly begin: (pick: Pick) => Promise<void>
}

type Wanted = { readonly id: SkuId | null; readonly scanned: string | null }
type ChoosingDeps = { readonly quote: PricingActions['quote']; readonly takeScan: Typing['takeScan'] }

export function createChoosing(
  desk: Desk,
  { api, loadRules }: CounterDeps,
  { quote, takeScan }: ChoosingDeps,
): Choosing {
  const prepare = async (): Promise<ReferenceRules> => {
    const rules = desk.rules() ?? (await loadRules())
    if (desk.rules() === null) desk.learnRules(rules)
    return rules
  }
  const begin = async (pick: Pick, scanned: string | null): Promise<void> => {
    const from = desk.step()
    const rules = desk.rules() ?? (await prepare())
    if (desk.step() !== from) return
    const known = scanned === null ? knownNumber(desk.carried(), pick.sku, rules) : null
    if (known !== null) return withNumber(pick, known)
    desk.show({ at: 'reference', pick, entry: startEntry({ sku: pick.sku, rules }, '') })
    if (scanned !== null) takeScan({ code: scanned, ended: true })
  }
  const open = async (tile: CarrierTile, { id, scanned }: Wanted): Promise<void> => {
    const opening = { at: 'products', tile, products: { kind: 'loading' }, scanned } as const
    desk.show(opening)
    const [reply] = await Promise.all([ask(() => api['catalog.products']({ tile: tile.key })), prepare()])
    if (desk.step() !== opening) return
    if (!reply.ok) {
      return desk.show({ ...opening, products: { kind: 'failed', failure: reply.error } })
    }
    const skus = reply.value
    desk.show({ ...opening, products: { kind: 'loaded', skus } })
    const wanted = skus.find(sku => sku.id === id && sku.currency === 'MXN')
    const sku = wanted ?? onlySku(skus)
    if (sku !== null) await begin({ tile, skus, sku }, scanned)
  }
  const withNumber = async (pick: Pick, reference: string): Promise<void> => {
    desk.carry(null)
    if (pick.sku.amount.kind === 'fixed') return quote({ pick, reference, amountText: null })
    desk.show({ at: 'amount', pick, reference, text: '', verdict: 'no-match', complaint: false })
  }
  return {
    prepare,
    begin: pick => begin(pick, null),
    openTile: (tile, scanned) => open(tile, { id: null, scanned: scanned ?? null }),
    openProduct: (tile, id) => open(tile, { id, scanned: null }),
    chooseSku: async sku => {
      const step = desk.step()
      if (step.at !== 'products' || step.products.kind !== 'loaded') return
      await begin({ tile: step.tile, skus: step.products.skus, sku }, step.scanned ?? null)
    },
  }
}
