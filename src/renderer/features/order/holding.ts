import type { Parked, ParkedItem } from '#shared/domain/parked.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { CounterDeps, Desk } from '../counter/desk.ts'
import { startEntry } from '../counter/reference-entry.ts'
import { isTenderOpen, START, type Draft, type Pick, type Step } from '../counter/step.ts'
import { itemOf, stopAmong, type OrderItem } from './order-item.ts'
import { readBackNext } from './ordering.ts'

export type Holding = {
  /** Everything this customer wants, as it stands, taken off the counter; null when there is nothing, or cash was taken. */
  readonly layAside: () => Omit<Parked, 'id' | 'at'> | null
  /** Whether there is something to put on hold. */
  readonly canLayAside: () => boolean
  /**
   * Puts it back on an empty counter: every price is asked for again, and every number is read back again. False when
   * the counter was put to other use meanwhile: then it stays on hold.
   */
  readonly resume: (parked: Parked) => Promise<boolean>
}

export function createHolding(desk: Desk, { api, loadRules }: CounterDeps): Holding {
  const asideNow = (): Omit<Parked, 'id' | 'at'> | null => {
    const step = desk.step()
    if (!mayLeave(step)) return null
    const current = draftOn(step)
    const items = [...desk.order().map(item => item.draft), ...(current === null ? [] : [current])]
    const typing = typingOn(step)
    if (items.length === 0 && typing === null) return null
    return { items: items.map(parkedItem), typing }
  }
  return {
    canLayAside: () => asideNow() !== null,
    layAside: () => {
      const aside = asideNow()
      if (aside === null) return null
      desk.setOrder([])
      desk.show(START)
      return aside
    },
    resume: async parked => {
      const isFree = (): boolean => desk.step().at === 'carriers' && desk.order().length === 0
      const rules = desk.rules() ?? (await loadRules())
      const shelves = new Map<string, readonly Sku[]>()
      const order: OrderItem[] = []
      for (const item of parked.items) {
        // What the customer agreed to then may have been another's number: nobody has heard it today.
        order.push({ ...(await priceAgain(api, item, order, shelves)), heard: false })
      }
      const pick = parked.typing === null ? null : await pickOf(api, parked.typing, shelves)
      if (!isFree()) return false
      desk.learnRules(rules)
      desk.setOrder(order)
      if (pick === null || parked.typing === null) {
        readBackNext(desk)
        return true
      }
      // Where a number has to be typed twice, the second time is still to come.
      const entry = startEntry({ sku: pick.sku, rules }, parked.typing.reference)
      desk.show({ at: 'reference', pick, entry })
      return true
    },
  }
}

/** Nothing may be laid aside once its cash is submitted: from then on it is a sale. */
function mayLeave(step: Step): boolean {
  if (step.at === 'status' || step.at === 'order-status') return false
  return step.at !== 'cash' || isTenderOpen(step.tender)
}

function draftOn(step: Step): Draft | null {
  return step.at === 'confirm' || step.at === 'cash' ? step.draft : null
}

function typingOn(step: Step): Parked['typing'] {
  if (step.at === 'amount') {
    return { tile: step.pick.tile, sku: step.pick.sku, reference: step.reference }
  }
  if (step.at !== 'reference') return null
  const { entry, pick } = step
  return { tile: pick.tile, sku: pick.sku, reference: entry.stage === 'second' ? entry.first : entry.text }
}

function parkedItem({ pick, reference, amountText }: Draft): ParkedItem {
  return { tile: pick.tile, sku: pick.sku, reference, amountText }
}

async function priceAgain(
  api: RendererApi,
  item: ParkedItem,
  before: readonly OrderItem[],
  shelves: Map<string, readonly Sku[]>,
): Promise<OrderItem> {
  const { reference, amountText } = item
  const draft = { pick: await pickOf(api, item, shelves), reference, amountText }
  const reply = await ask(() => api['sale.quote']({ skuId: item.sku.id, reference, amountText }))
  if (!reply.ok) return itemOf(draft, { kind: 'stopped', stop: { kind: 'not-ready' } })
  if (reply.value.kind === 'stopped') return itemOf(draft, reply.value)
  const { quote } = reply.value
  const stop = stopAmong(before, quote)
  return itemOf(draft, stop === null ? { kind: 'ready', quote } : { kind: 'stopped', stop })
}

/** The product as the catalog has it now; as it was, when it is not there any more: its price will say so. */
async function pickOf(
  api: RendererApi,
  { tile, sku }: Chosen,
  shelves: Map<string, readonly Sku[]>,
): Promise<Pick> {
  const known = shelves.get(tile.key)
  const reply = known === undefined ? await ask(() => api['catalog.products']({ tile: tile.key })) : null
  const skus = known ?? (reply?.ok === true ? reply.value : [sku])
  shelves.set(tile.key, skus)
  return { tile, skus, sku: skus.find(one => one.id === sku.id) ?? sku }
}

type Chosen = { readonly tile: ParkedItem['tile']; readonly sku: Sku }
