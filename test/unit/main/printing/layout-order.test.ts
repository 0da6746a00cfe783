import { describe, expect, it } from 'vitest'
import { layoutReceipt } from '#main/printing/layout-receipt.ts'
import { pesos } from '#shared/domain/money.ts'
import type { Receipt } from '#shared/domain/receipt.ts'
import { aReceipt, aStyle, readAloud, someItems } from './fixture.ts'

const read = (parts: Partial<Receipt>): string =>
  readAloud(
    layoutReceipt(aReceipt({ total: pesos(255), cash: pesos(300), change: pesos(45), ...parts }), aStyle()),
  ).join('\n')
const [done, failed] = someItems()
const items = [done, failed].filter(item => item !== undefined)

describe('the one ticket of several sales', () => {
  const ticket = read({ kind: { kind: 'order', items } })

  it('says each number, ticket and amount, and the cash once', () => {
    for (const words of [
      'Cuenta de 2 ventas',
      'Venta 1 de 2\nTelcel $200\n55 12 34 56 78',
      'Ticket T1-000123',
      'Cargo por servicio $5.00',
      'FOLIO\n984512367',
      'Venta 2 de 2\nTelcel Netflix',
      'TOTAL $255.00\nEfectivo $300.00\nCambio $45.00',
    ]) {
      expect(ticket).toContain(words)
    }
    expect(ticket.match(/Efectivo/g)).toHaveLength(1)
  })

  it('says what was not done and what goes back for it, and thanks nobody then', () => {
    expect(ticket).toContain('NO SE HIZO\nLa operación fue cancelada.\nDEVOLVER $50.00')
    expect(ticket).not.toContain('Gracias')
    expect(read({ kind: { kind: 'order', items: items.slice(0, 1) } })).toContain('¡Gracias por tu compra!')
  })

  it('says of what another ticket proved already that it did', () => {
    expect(ticket).not.toContain('Ya se imprimió')
    const again = read({ kind: { kind: 'order', items: someItems({ provedBefore: true }) } })
    expect(again).toContain('984512367\nYa se imprimió en otro ticket')
  })

  it('looks like no success while one of them is open', () => {
    const open = read({
      kind: {
        kind: 'order-in-progress',
        items: items.map(item => ({ ...item, outcome: { kind: 'in-progress' } })),
      },
    })
    expect(open).toContain('Comprobante de trámite')
    expect(open).toContain('EN TRÁMITE')
    expect(open.replaceAll('\n', ' ')).toContain('TODAVÍA NO ESTÁ CONFIRMADA')
    expect(open).not.toContain('FOLIO')
    expect(open).not.toContain('Gracias')
  })

  it('says that a bill takes its working days', () => {
    const bills = items.map(item => ({ ...item, shelf: 'bills' as const }))
    expect(read({ kind: { kind: 'order', items: bills } })).toContain('24 a 48 horas hábiles')
  })
})
