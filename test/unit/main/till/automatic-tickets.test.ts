import { describe, expect, it } from 'vitest'
import { createAutomaticTickets } from '#main/till/automatic-tickets.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import type { OrderId } from '#shared/domain/order.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { aLedger, aNewSale } from '#test/support/a-ledger.ts'
import { MORNING } from '#test/support/builders.ts'
import { createFakeClock, settle } from '#test/support/fake-clock.ts'
import { never } from '#test/support/never.ts'

/** An open sale that was paid with another one. */
function anOpenSale(): Sale {
  const { id } = aNewSale()
  const order = {
    id: as<OrderId>(id),
    sales: [id, as<SaleId>('other')],
    total: pesos(400),
    cash: pesos(500),
    change: pesos(100),
    place: 1,
  }
  const begun = aLedger().begin(aNewSale({ order, confirmedAt: MORNING }))
  if (!begun.ok) throw new Error(begun.error.kind)
  return begun.value
}

function aDesk(isOn = true) {
  const clock = createFakeClock(MORNING)
  const asked: number[] = []
  const told: string[] = []
  const automatic = createAutomaticTickets({
    tickets: {
      printDue: never('printDue'),
      order: {
        printDue: async () => {
          asked.push(clock.now() - MORNING)
          return clock.now() - MORNING >= 30_000 ? { kind: 'printed', copy: 0 } : null
        },
      },
    },
    isOn: () => isOn,
    notify: channel => void told.push(channel),
    clock,
    onBug: never('onBug'),
  })
  return { automatic, clock, asked, told }
}

describe('an order that nothing is heard of', () => {
  it('is looked at once more when its customer has waited for half a minute', async () => {
    const { automatic, clock, asked, told } = aDesk()
    const sale = anOpenSale()
    automatic.hear(sale)
    automatic.hear(sale)
    await settle()
    expect(asked).toEqual([0, 0])
    await clock.advance(60_000)
    expect(asked).toHaveLength(3)
    expect(told).toEqual(['order.printed'])
  })

  it('is left alone by a till that closes, and in a shop that prints by hand', async () => {
    const closing = aDesk()
    closing.automatic.hear(anOpenSale())
    closing.automatic.stop()
    await closing.clock.advance(60_000)
    expect(closing.told).toEqual([])
    const byHand = aDesk(false)
    byHand.automatic.hear(anOpenSale())
    await byHand.clock.advance(60_000)
    expect(byHand.asked).toEqual([])
  })
})
