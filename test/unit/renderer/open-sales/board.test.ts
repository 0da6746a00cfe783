import { describe, expect, it } from 'vitest'
import { as, type SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { onSaleEvent } from '#shared/domain/sale-transitions.ts'
import { createTexts } from '#shared/text/translator.ts'
import {
  boardOf,
  debtsOf,
  isFresh,
  needingAttention,
} from '#renderer/features/sale-status/sales-selectors.ts'
import { KEPT_ENDED } from '#renderer/features/sale-status/forget-oldest.ts'
import { createSalesStore, type Sales } from '#renderer/features/sale-status/sales-store.ts'
import { nextWords } from '#renderer/text/next-words.ts'
import { moneySum } from '#renderer/text/money.ts'
import { aSale, MORNING } from '#test/support/builders.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

const NOW = MORNING + 60_000
const { t } = createTexts('es-MX')

function named(state: Sale['state'], name: string): Sale {
  return aSale(state, { id: as<SaleId>(name) })
}
function someSales(owed: readonly Sale[] = []): Sales {
  return createSalesStore({ api: createFakeApi({ 'refund.list': () => owed }).api })
}
function sections(sales: Sales): Record<string, readonly string[]> {
  const board = boardOf(sales.store.getState(), NOW)
  return Object.fromEntries(
    Object.entries(board).map(([section, cards]) => [section, cards.map(({ sale }) => sale.facts.id)]),
  )
}

describe('the board', () => {
  it('puts what needs a person before what goes on by itself', () => {
    const sales = someSales()
    sales.recover([named('intent', 'left'), named('unknown', 'asked'), named('review', 'stuck')])
    sales.hear(named('pending', 'under way'))
    sales.hear(named('settled', 'done'))
    sales.hear(named('failed', 'not done'))
    expect(sections(sales)).toEqual({
      people: ['left', 'stuck'],
      owed: ['not done'],
      'under-way': ['asked', 'under way'],
      ended: ['done'],
    })
  })

  it('lets a sale that is sent again by itself wait for nobody, until that is not planned any more', () => {
    const sales = someSales()
    sales.hear(
      onSaleEvent(named('sent', 'x'), { type: 'sale.not-taken', at: NOW, why: { kind: 'no-connection' } }),
    )
    expect(sections(sales)).toMatchObject({ people: ['x'], 'under-way': [] })
    sales.hearPlan({ saleId: as('x'), next: 'send', at: NOW + 9_000 })
    expect(sections(sales)).toMatchObject({ people: [], 'under-way': ['x'] })
  })

  it('keeps a debt until it is paid, seen or not, over a restart', async () => {
    const sales = someSales([named('failed', 'debt')])
    await sales.loadDebts()
    sales.dismiss(as('debt'))
    expect(sections(sales)['owed']).toEqual(['debt'])
    sales.hear(onSaleEvent(named('failed', 'debt'), { type: 'sale.refund-paid', at: NOW, by: 'Lupita' }))
    expect(sections(sales)['owed']).toEqual([])
  })

  it('has somebody asked about cash that may be with the customer already, before it is paid', async () => {
    const doubted = onSaleEvent(named('failed', 'doubted'), {
      type: 'sale.maybe-paid-back',
      at: NOW,
      seen: null,
    })
    const noted = onSaleEvent(named('failed', 'noted'), {
      type: 'sale.refund-paid',
      at: NOW,
      by: 'Lupita',
      attempt: 'one-press',
    })
    const sales = someSales([doubted, noted])
    await sales.loadDebts()
    expect(sections(sales)['people']).toEqual(['doubted', 'noted'])
    const context = { atRest: false, plan: undefined, now: NOW }
    expect(nextWords(t, doubted, context)).toBe('¿Ya se devolvió? Pregunta antes de pagar')
    expect(nextWords(t, noted, context)).toBe('¿Se entregaron $200.00? Los anotó Lupita')
    sales.hear(onSaleEvent(noted, { type: 'sale.refund-handed', at: NOW }))
    expect(sections(sales)['people']).toEqual(['doubted'])
  })

  it('never takes an unread list of debts for an empty one', async () => {
    const { api } = createFakeApi({
      'refund.list': () => {
        throw new Error('the main process broke')
      },
    })
    const sales = createSalesStore({ api })
    expect(sales.store.getState().debts.kind).toBe('loading')
    await sales.loadDebts()
    expect(sales.store.getState().debts.kind).toBe('failed')
  })

  it('reminds nobody below the other screens of a sale whose cash went back', () => {
    const sales = someSales()
    const ids = (): readonly string[] =>
      needingAttention(sales.store.getState().cards, null).map(({ sale }) => sale.facts.id)
    sales.hear(named('failed', 'debt'))
    expect(ids()).toEqual(['debt'])
    sales.hear(onSaleEvent(named('failed', 'debt'), { type: 'sale.refund-paid', at: NOW, by: 'Lupita' }))
    expect(ids()).toEqual([])
  })

  it('adds up what is owed', () => {
    const sales = someSales()
    sales.hear(named('failed', 'one'))
    sales.hear(named('failed', 'two'))
    expect(moneySum(debtsOf(boardOf(sales.store.getState(), NOW).owed))).toBe('$400.00')
  })

  it('says what comes next, to the second', () => {
    const plan = { saleId: as<SaleId>('x'), next: 'ask', at: NOW + 11_200 } as const
    const words = (state: Sale['state']) => nextWords(t, aSale(state), { atRest: false, plan, now: NOW })
    expect(words('pending')).toBe('Preguntamos a Chipi otra vez en 12 s')
    expect(words('unknown')).toBe('Preguntamos a Chipi otra vez en 12 s')
    expect(words('review')).toBe('Espera a quien administra')
    expect(words('failed')).toBe('Falta devolver $200.00')
  })

  it('says that a sale which could not leave is sent again by itself', () => {
    const plan = { saleId: as<SaleId>('x'), next: 'send', at: NOW + 3_000 } as const
    const waiting = onSaleEvent(aSale('sent'), {
      type: 'sale.not-taken',
      at: NOW,
      why: { kind: 'no-connection' },
    })
    expect(nextWords(t, waiting, { atRest: true, plan, now: NOW })).toBe('Se envía sola en 3 s')
    expect(nextWords(t, waiting, { atRest: true, plan: undefined, now: NOW })).toBe('Envíala o cancélala')
  })

  it('forgets a plan as soon as the sale has changed', () => {
    const sales = someSales()
    sales.hear(named('pending', 'x'))
    sales.hearPlan({ saleId: as('x'), next: 'ask', at: NOW })
    sales.hear(named('settled', 'x'))
    expect(sales.store.getState().plans.size).toBe(0)
  })
})

describe("the customer's change", () => {
  const made = (state: Sale['state'], ageMs: number): boolean => {
    const sale = aSale(state)
    return isFresh({ sale, origin: 'made' }, sale.facts.confirmedAt + ageMs)
  }
  it('is asked to be handed out while the sale is fresh', () => {
    expect(made('sent', 1_000)).toBe(true)
    expect(made('settled', 60_000)).toBe(true)
  })

  it('is not asked for again when the sale is looked at later, or after a restart', () => {
    expect(made('pending', 10 * 60_000)).toBe(false)
    const sale = aSale('unknown')
    expect(isFresh({ sale, origin: 'recovered' }, sale.facts.confirmedAt)).toBe(false)
  })

  it('is never asked for beside "do not hand over the money"', () => {
    expect(made('review', 1_000)).toBe(false)
    expect(made('decided', 1_000)).toBe(false)
  })
})

describe('the memory of a long day', () => {
  it('forgets sales that are over and seen, and never one that is open or owes money', () => {
    const sales = someSales()
    sales.hear(named('pending', 'open'))
    sales.hear(named('failed', 'debt'))
    sales.dismiss(as('debt'))
    for (let sale = 0; sale < KEPT_ENDED + 25; sale += 1) {
      sales.hear(named('settled', `done ${String(sale)}`))
      sales.dismiss(as(`done ${String(sale)}`))
    }
    const { cards } = sales.store.getState()
    expect(cards.size).toBe(KEPT_ENDED + 2)
    expect([cards.has(as('open')), cards.has(as('debt')), cards.has(as('done 0'))]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('knows a recovered sale as it is when the till was opened again', () => {
    const sales = someSales()
    const sent = named('sent', 'x')
    sales.hear(sent)
    const later = { ...named('unknown', 'x'), since: sent.since + 1 }
    sales.recover([later])
    expect(sales.store.getState().cards.get(as('x'))?.sale.state).toBe('unknown')
  })
})
