import { matchPattern } from '#shared/domain/pattern.ts'
import { normaliseReference } from '#shared/domain/reference.ts'
import { as, type Reference, type SaleId } from '#shared/domain/ids.ts'
import { pesos, ZERO } from '#shared/domain/money.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { Quote } from '#shared/domain/selling.ts'
import type { CarrierTile, Sku } from '#shared/domain/sku.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import { createCounterStore, type Counter } from '#renderer/features/counter/counter-store.ts'
import type { Step, StepAt } from '#renderer/features/counter/step.ts'
import { aSale, aSku } from '#test/support/builders.ts'
import { createFakeApi, type FakeApi } from '#test/support/fake-api.ts'

export const PHONE = '5512345678'
export const TELCEL: CarrierTile = {
  key: 'recharges/Telcel',
  shelf: 'recharges',
  name: 'Telcel',
  skuCount: 2,
  logo: null,
}

export function aQuote(changes: Partial<Quote> = {}): Quote {
  return {
    id: as<SaleId>('quote-1'),
    sku: aSku(),
    reference: as<Reference>(PHONE),
    face: pesos(200),
    fee: ZERO,
    total: pesos(200),
    referenceUnchecked: false,
    lookAlike: null,
    otherCarrier: null,
    ...changes,
  }
}

export type CounterUnderTest = {
  readonly counter: Counter
  readonly fake: FakeApi
  readonly accepted: Sale[]
}

/** A counter whose main process sells `skus` and accepts everything, unless told otherwise. */
export function aCounter(answers: Partial<MainHandlers> = {}, skus?: readonly Sku[]): CounterUnderTest {
  const accepted: Sale[] = []
  const fake = createFakeApi({
    'catalog.products': () => skus ?? [aSku(), aSku({ name: 'Telcel $100' })],
    'sale.quote': () => ({ kind: 'quoted', quote: aQuote() }),
    'sale.submit': () => ({ kind: 'accepted', sale: aSale('sent') }),
    ...answers,
  })
  const counter = createCounterStore({
    api: fake.api,
    loadRules: () => Promise.resolve({ matchPattern, normaliseReference }),
    onAccepted: sale => accepted.push(sale),
  })
  return { counter, fake, accepted }
}

/** Quotes with ids of their own, 200 pesos each, for whatever is asked. */
export function quotesInTurn(): MainHandlers['sale.quote'] {
  let made = 0
  return ({ skuId, reference }) => {
    made += 1
    return {
      kind: 'quoted',
      quote: aQuote({
        id: as<SaleId>(`quote-${String(made)}`),
        sku: aSku({ id: skuId }),
        reference: normaliseReference(reference),
      }),
    }
  }
}

/** The name of the step on screen. */
export function onScreen(counter: Counter): Step['at'] {
  return counter.store.getState().step.at
}

/** The step on screen, which must be the one named. */
export function stepAt<At extends Step['at']>(counter: Counter, at: At): StepAt<At> {
  const { step } = counter.store.getState()
  if (!isAt(step, at)) throw new Error(`expected the step ${at}, but ${step.at} is on screen`)
  return step
}

function isAt<At extends Step['at']>(step: Step, at: At): step is StepAt<At> {
  return step.at === at
}

export function type(counter: Counter, text: string): void {
  for (const character of text) counter.press(character)
}

export async function toReference({ counter }: CounterUnderTest): Promise<void> {
  await counter.openTile(TELCEL)
  const { products } = stepAt(counter, 'products')
  const [sku] = products.kind === 'loaded' ? products.skus : []
  if (sku !== undefined) await counter.chooseSku(sku)
}

/** Lets every promise that is already resolved run its course. */
export function settled(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve)
  })
}

export async function toConfirm(under: CounterUnderTest): Promise<void> {
  await toReference(under)
  type(under.counter, PHONE)
  type(under.counter, PHONE)
  await settled()
}

export async function toCash(under: CounterUnderTest): Promise<void> {
  await toConfirm(under)
  under.counter.confirm()
}
