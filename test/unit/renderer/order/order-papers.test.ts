import { describe, expect, it } from 'vitest'
import { createOrderPapers } from '#renderer/features/order/order-papers.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import type { OrderId } from '#shared/domain/order.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

const ORDER = as<OrderId>('sale-1')
const SALE = as<SaleId>('sale-1')

describe('the ticket of an order as a PDF', () => {
  it('says where the file is, and nothing about the paper', async () => {
    const fake = createFakeApi()
    const papers = createOrderPapers({ api: fake.api })
    const saving = papers.savePdf(ORDER, SALE)
    expect(papers.store.getState().pdfs.get(ORDER)).toEqual({ kind: 'busy' })
    await saving
    expect(fake.asked).toContainEqual(['order.save-pdf', { saleId: SALE }])
    expect(papers.store.getState().pdfs.get(ORDER)).toMatchObject({
      kind: 'done',
      outcome: { kind: 'saved' },
    })
    expect(papers.store.getState().prints.size).toBe(0)
  })

  it('says which folder cannot be written', async () => {
    const outcome = { kind: 'cannot-write', folder: '/home/lupita' } as const
    const papers = createOrderPapers({ api: createFakeApi({ 'order.save-pdf': () => outcome }).api })
    await papers.savePdf(ORDER, SALE)
    expect(papers.store.getState().pdfs.get(ORDER)).toEqual({ kind: 'done', outcome })
  })
})
