import type { Quote } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { SkuId } from '#shared/domain/ids.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { OrderItem, Standing } from '../order/order-item.ts'
import type { CounterDeps, Desk } from './desk.ts'
import { isTenderOpen, type Draft, type Pick, type Pricing, type Step } from './step.ts'

export type Rewording = {
  /**
   * The catalog came in anew, perhaps in another language: what is on the counter takes its names from there. Nothing of a
   * price, a pattern or a number changes by it.
   */
  readonly reword: () => Promise<void>
}

type Words = (sku: Sku) => Sku

export function createRewording(desk: Desk, { api }: CounterDeps): Rewording {
  return {
    reword: async () => {
      const keys = [...new Set(tilesOf(desk))]
      const replies = await Promise.all(keys.map(tile => ask(() => api['catalog.products']({ tile }))))
      const known = new Map<SkuId, Sku>()
      for (const reply of replies) if (reply.ok) for (const sku of reply.value) known.set(sku.id, sku)
      const words: Words = sku => worded(sku, known.get(sku.id))
      // As things stand now: the cashier went on meanwhile.
      const step = desk.step()
      if (!isAwaited(step)) {
        const next = stepIn(step, words)
        if (!isSame(next, step)) desk.show(next)
      }
      const order = desk.order().map(item => itemIn(item, words))
      if (!isSame(order, desk.order())) desk.setOrder(order)
      const last = desk.lastSold()
      if (last === null) return
      const pick = pickIn(last.pick, words)
      if (!isSame(pick, last.pick)) desk.remember({ ...last, pick })
    },
  }
}

/** An answer on its way is taken up by the very step that waits for it: a step put in its place would wait for ever. */
function isAwaited(step: Step): boolean {
  if (step.at === 'confirm') return step.pricing.kind === 'asking'
  if (step.at === 'products') return step.products.kind === 'loading'
  return step.at === 'cash' && !isTenderOpen(step.tender)
}

function tilesOf(desk: Desk): readonly string[] {
  const step = desk.step()
  const last = desk.lastSold()
  const here =
    step.at === 'products'
      ? [step.tile]
      : 'pick' in step
        ? [step.pick.tile]
        : 'draft' in step
          ? [step.draft.pick.tile]
          : []
  return [
    ...here,
    ...desk.order().map(({ draft }) => draft.pick.tile),
    ...(last === null ? [] : [last.pick.tile]),
  ].map(({ key }) => key)
}

function worded(sku: Sku, fresh: Sku | undefined): Sku {
  if (fresh === undefined) return sku
  const { name, description, reference, amount } = fresh
  const typed = sku.amount.kind === 'typed' && amount.kind === 'typed'
  return {
    ...sku,
    name,
    description,
    reference: { ...sku.reference, label: reference.label },
    amount: typed ? { ...sku.amount, label: amount.label } : sku.amount,
  }
}

function stepIn(step: Step, words: Words): Step {
  switch (step.at) {
    case 'products':
      return step.products.kind === 'loaded'
        ? { ...step, products: { kind: 'loaded', skus: step.products.skus.map(words) } }
        : step
    case 'reference':
    case 'amount':
      return { ...step, pick: pickIn(step.pick, words) }
    case 'confirm':
      return { ...step, draft: draftIn(step.draft, words), pricing: pricingIn(step.pricing, words) }
    case 'cash':
      return { ...step, draft: draftIn(step.draft, words), quote: quoteIn(step.quote, words) }
    case 'carriers':
    case 'status':
    case 'order-status':
      return step
  }
}

function pickIn(pick: Pick, words: Words): Pick {
  return { ...pick, skus: pick.skus.map(words), sku: words(pick.sku) }
}

function draftIn(draft: Draft, words: Words): Draft {
  return { ...draft, pick: pickIn(draft.pick, words) }
}

function quoteIn(quote: Quote, words: Words): Quote {
  return { ...quote, sku: words(quote.sku) }
}

function pricingIn(pricing: Pricing, words: Words): Pricing {
  return pricing.kind === 'quoted' ? { kind: 'quoted', quote: quoteIn(pricing.quote, words) } : pricing
}

function itemIn(item: OrderItem, words: Words): OrderItem {
  const standing: Standing =
    item.standing.kind === 'ready'
      ? { kind: 'ready', quote: quoteIn(item.standing.quote, words) }
      : item.standing
  return { ...item, draft: draftIn(item.draft, words), standing }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
