import { describe, expect, it } from 'vitest'
import { as, type TicketNumber } from '#shared/domain/ids.ts'
import { createHistoryStore, findSales } from '#renderer/features/history/history-store.ts'
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
})
