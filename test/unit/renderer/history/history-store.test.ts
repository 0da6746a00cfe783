import { describe, expect, it } from 'vitest'
import { as, type TicketNumber } from '#shared/domain/ids.ts'
import { createHistoryStore } from '#renderer/features/history/history-store.ts'
import { chosenSale, findSales, shownSales } from '#renderer/features/history/shown-sales.ts'
import { aSale } from '#test/support/builders.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

describe('searching the sales', () => {
  const settled = aSale('settled')
  const other = aSale('failed', { ticket: as<TicketNumber>('T1-000777') })

  it.each([
    ['55 12 34 56 78', [settled, other]],
    ['0012345678', [settled]],
    ['t1-000777', [other]],
    ['777', [other]],
    ['telcel', [settled, other]],
    ['nothing', []],
  ])('finds %j', (query, found) => {
    expect(findSales([settled, other], query)).toEqual(found)
  })
})

describe('the history', () => {
  it('shows the ticket of the sale that was chosen last, whichever came first', async () => {
    const answers: ((svg: string) => void)[] = []
    const { api } = createFakeApi({
      'ticket.preview': () =>
        new Promise(resolve => {
          answers.push(resolve)
        }),
    })
    const history = createHistoryStore({ api })
    const first = history.choose(aSale('settled').facts.id)
    const second = history.choose(as('another'))
    answers[1]?.('<svg>second</svg>')
    answers[0]?.('<svg>first</svg>')
    await Promise.all([first, second])
    expect(history.store.getState().chosen?.preview).toEqual({ kind: 'shown', svg: '<svg>second</svg>' })
  })

  it('draws the ticket anew when the sale has changed meanwhile', async () => {
    const { api, asked } = createFakeApi({
      'sale.recent': () => [aSale('pending')],
      'ticket.preview': () => '<svg/>',
    })
    const history = createHistoryStore({ api })
    await history.load()
    await history.choose(aSale('pending').facts.id)
    history.hear(aSale('settled'))
    expect(asked.filter(([channel]) => channel === 'ticket.preview')).toHaveLength(2)
    expect(history.store.getState().list).toMatchObject({ sales: [{ state: 'settled' }] })
  })

  it('puts a new sale on top', async () => {
    const old = aSale('settled')
    const fresh = aSale('sent', { id: as('fresh'), confirmedAt: old.facts.confirmedAt + 1 })
    const { api } = createFakeApi({ 'sale.recent': () => [old] })
    const history = createHistoryStore({ api })
    await history.load()
    history.hear(fresh)
    expect(history.store.getState().list).toEqual({ kind: 'loaded', sales: [fresh, old] })
  })

  it('finds a sale that is older than the list, and keeps it up to date', async () => {
    const old = aSale('pending', { id: as('old'), confirmedAt: 1 })
    const { api } = createFakeApi({
      'sale.recent': () => [aSale('settled')],
      'sale.search': () => ({ sales: [old], depth: null }),
    })
    const history = createHistoryStore({ api })
    await history.load()
    expect(shownSales(history.store.getState())).toEqual([aSale('settled')])
    await history.search('55 1234')
    expect(shownSales(history.store.getState())).toEqual([aSale('settled'), old])
    await history.choose(old.facts.id)
    history.hear(aSale('settled', { id: as('old'), confirmedAt: 1 }))
    expect(chosenSale(history.store.getState())?.state).toBe('settled')
    await history.search('')
    expect(history.store.getState().search).toEqual({ kind: 'none' })
  })

  it('says that nothing was found only about the number that was typed last', async () => {
    const answers: (() => void)[] = []
    const { api, asked } = createFakeApi({
      'sale.search': () =>
        new Promise(resolve => {
          answers.push(() => resolve({ sales: [], depth: 5_000 }))
        }),
    })
    const history = createHistoryStore({ api })
    const searched = ['5', '55', '551'].map(query => history.search(query))
    expect(history.store.getState().search).toEqual({ kind: 'looking' })
    answers[0]?.()
    await expect.poll(() => answers.length).toBe(2)
    expect(history.store.getState().search).toEqual({ kind: 'looking' })
    answers[1]?.()
    await Promise.all(searched)
    expect(history.store.getState().search).toEqual({ kind: 'found', sales: [], depth: 5_000 })
    expect(asked.map(([, input]) => input)).toMatchObject([{ query: '5' }, { query: '551' }])
  })

  it('goes on looking while no till is open, and asks again when one is', async () => {
    let open = false
    const { api } = createFakeApi({
      'sale.search': () => (open ? { sales: [], depth: null } : null),
    })
    const history = createHistoryStore({ api })
    await history.search('551')
    expect(history.store.getState().search).toEqual({ kind: 'looking' })
    open = true
    await history.load()
    expect(history.store.getState().search).toMatchObject({ kind: 'found' })
  })
})
