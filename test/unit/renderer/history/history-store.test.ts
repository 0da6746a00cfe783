import { describe, expect, it } from 'vitest'
import { createHistoryStore, PAGE, salesOf, type History } from '#renderer/features/history/history-store.ts'
import { as } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { FoundSales } from '#shared/domain/sale-search.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import { aSale } from '#test/support/builders.ts'
import { createFakeApi, type FakeApi } from '#test/support/fake-api.ts'

const found = (sales: readonly Sale[], changes: Partial<FoundSales> = {}): FoundSales => ({
  sales,
  next: null,
  unknown: [],
  ...changes,
})
const saleAt = (confirmedAt: number, state: Sale['state'] = 'settled'): Sale =>
  aSale(state, { id: as(`sale-${String(confirmedAt)}`), confirmedAt })
const after = (sale: Sale): FoundSales['next'] => ({ confirmedAt: sale.facts.confirmedAt, id: sale.facts.id })

function aHistory(answers: Partial<MainHandlers>): { history: History } & FakeApi {
  const fake = createFakeApi(answers)
  return { ...fake, history: createHistoryStore({ api: fake.api, today: () => '2026-11-20' }) }
}

describe('the history', () => {
  it('shows the ticket of the sale that was chosen last, whichever came first', async () => {
    const answers: ((svg: string) => void)[] = []
    const { history } = aHistory({
      'ticket.preview': () =>
        new Promise(resolve => {
          answers.push(resolve)
        }),
    })
    const first = history.choose(aSale('settled').facts.id)
    const second = history.choose(as('another'))
    answers[1]?.('<svg>second</svg>')
    answers[0]?.('<svg>first</svg>')
    await Promise.all([first, second])
    expect(history.store.getState().chosen?.preview).toEqual({ kind: 'shown', svg: '<svg>second</svg>' })
  })

  it('draws the ticket anew when the sale has changed meanwhile', async () => {
    const { history, asked } = aHistory({
      'sale.search': () => found([aSale('pending')]),
      'ticket.preview': () => '<svg/>',
    })
    await history.load()
    await history.choose(aSale('pending').facts.id)
    history.hear(aSale('settled'))
    expect(asked.filter(([channel]) => channel === 'ticket.preview')).toHaveLength(2)
    expect(salesOf(history.store.getState())).toMatchObject([{ state: 'settled' }])
    expect(history.store.getState().chosen?.sale?.state).toBe('settled')
  })

  it('opens a sale that is not in the list', async () => {
    const old = saleAt(1)
    const { history } = aHistory({ 'sale.detail': () => ({ sale: old, trail: [] }) })
    await history.choose(old.facts.id)
    expect(history.store.getState().chosen?.sale).toEqual(old)
  })

  it('puts a new sale on top', async () => {
    const old = aSale('settled')
    const fresh = aSale('sent', { id: as('fresh'), confirmedAt: old.facts.confirmedAt + 1 })
    const { history } = aHistory({ 'sale.search': () => found([old]) })
    await history.load()
    history.hear(fresh)
    expect(salesOf(history.store.getState())).toEqual([fresh, old])
  })

  it('brings more as the list is scrolled, each sale once', async () => {
    const [newer, older] = [saleAt(2), saleAt(1)]
    const { history, asked } = aHistory({
      'sale.search': ({ before }) =>
        before === null
          ? found([...Array.from({ length: PAGE - 1 }, (_, n) => saleAt(100 - n)), newer], {
              next: after(newer),
            })
          : found([newer, older]),
    })
    await history.load()
    expect(salesOf(history.store.getState())).toHaveLength(PAGE)
    await history.more()
    expect(salesOf(history.store.getState()).slice(-2)).toEqual([newer, older])
    await history.more()
    expect(asked).toHaveLength(2)
  })
})

describe('searching the sales', () => {
  it('asks for what the words mean', async () => {
    const { history, asked } = aHistory({})
    await history.search('telcel ayer 4821')
    expect(asked).toEqual([
      [
        'sale.search',
        {
          terms: [
            { kind: 'word', text: 'telcel' },
            { kind: 'days', days: { first: '2026-11-19', last: '2026-11-19' } },
            { kind: 'number', digits: '4821' },
          ],
          before: null,
          limit: PAGE,
        },
      ],
    ])
  })

  it('goes on by itself while the pages come short, and shows what it has', async () => {
    const seen: number[] = []
    const rare = saleAt(7)
    const { history } = aHistory({
      'sale.search': ({ before }) => {
        if (before === null) return found([], { next: after(saleAt(9)) })
        return before.confirmedAt === 9 ? found([rare], { next: after(rare) }) : found([])
      },
    })
    history.store.subscribe(state => seen.push(salesOf(state).length))
    await history.search('$3')
    expect(salesOf(history.store.getState())).toEqual([rare])
    expect(history.store.getState().looking).toBe(false)
    expect(seen).toContain(1)
  })

  it('shows only what was typed last, whichever answer comes first', async () => {
    const answers = new Map<string, (sales: readonly Sale[]) => void>()
    const { history } = aHistory({
      'sale.search': ({ terms }) =>
        new Promise(resolve => {
          answers.set(JSON.stringify(terms), sales => resolve(found(sales)))
        }),
    })
    const searched = ['551', '5512'].map(query => history.search(query))
    const [first, last] = [...answers.values()]
    last?.([saleAt(2)])
    first?.([saleAt(1)])
    await Promise.all(searched)
    expect(salesOf(history.store.getState())).toEqual([saleAt(2)])
    expect(history.store.getState().looking).toBe(false)
  })

  it('keeps what was found up to date, and asks whether a new sale is one of them', async () => {
    const pending = saleAt(1, 'pending')
    let known = [pending]
    const { history } = aHistory({ 'sale.search': () => found(known) })
    await history.search('telcel')
    history.hear(saleAt(1))
    expect(salesOf(history.store.getState())).toMatchObject([{ state: 'settled' }])
    known = [saleAt(2), saleAt(1)]
    history.hear(saleAt(2))
    await expect.poll(() => salesOf(history.store.getState())).toEqual(known)
  })

  it('goes on looking while no till is open, and asks again when one is', async () => {
    let open = false
    const { history } = aHistory({ 'sale.search': () => (open ? found([]) : null) })
    await history.search('551')
    expect(history.store.getState().looking).toBe(true)
    open = true
    await history.load()
    expect(history.store.getState()).toMatchObject({ looking: false, list: { kind: 'loaded' } })
  })
})
