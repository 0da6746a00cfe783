import type { CarrierTile, Sku } from '#shared/domain/sku.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { CounterDeps, Desk } from './desk.ts'
import { startEntry } from './reference-entry.ts'
import { onlySku, type Pick } from './step.ts'

export type Choosing = {
  /** Opens a carrier; one with a single product goes straight to its reference. */
  readonly openTile: (tile: CarrierTile) => Promise<void>
  readonly chooseSku: (sku: Sku) => Promise<void>
}

export function createChoosing(desk: Desk, { api, loadRules }: CounterDeps): Choosing {
  const begin = async (pick: Pick): Promise<void> => {
    const from = desk.step()
    const rules = desk.rules() ?? (await loadRules())
    if (desk.step() !== from) return
    desk.learnRules(rules)
    desk.show({ at: 'reference', pick, entry: startEntry({ sku: pick.sku, rules }, '') })
  }
  return {
    openTile: async tile => {
      const opening = { at: 'products', tile, products: { kind: 'loading' } } as const
      desk.show(opening)
      const reply = await ask(() => api['catalog.products']({ tile: tile.key }))
      if (desk.step() !== opening) return
      if (!reply.ok) {
        return desk.show({ at: 'products', tile, products: { kind: 'failed', failure: reply.error } })
      }
      desk.show({ at: 'products', tile, products: { kind: 'loaded', skus: reply.value } })
      const sku = onlySku(reply.value)
      if (sku !== null) await begin({ tile, skus: reply.value, sku })
    },
    chooseSku: async sku => {
      const step = desk.step()
      if (step.at !== 'products' || step.products.kind !== 'loaded') return
      await begin({ tile: step.tile, skus: step.products.skus, sku })
    },
  }
}
