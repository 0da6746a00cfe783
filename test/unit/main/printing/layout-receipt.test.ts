import { assert, constantFrom, integer, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, layoutReceipt } from '#main/printing/layout-receipt.ts'
import { SHELVES } from '#shared/domain/sku.ts'
import { pesos, toCentavos, ZERO } from '#shared/domain/money.ts'
import { RECEIPT_KINDS, type Receipt } from '#shared/domain/receipt.ts'
import { aReceipt, aStyle, columnsOf, readAloud, someItems } from './fixture.ts'

const read = (parts: Partial<Receipt> = {}, ...style: Parameters<typeof aStyle>): string =>
  readAloud(layoutReceipt(aReceipt(parts), aStyle(...style))).join('\n')

type Kind = Receipt['kind']
const inProgress: Kind = { kind: 'in-progress' }
const failed = (kind: 'abandoned' | 'cancelled' | 'carrier-failed' = 'carrier-failed'): Kind => ({
  kind: 'failed',
  reason: kind === 'abandoned' ? { kind } : { kind, detail: 'E-1' },
  owed: pesos(205),
})

describe('the ticket of a sale', () => {
  it('says everything a customer may need to prove it', () => {
    const ticket = read()
    for (const words of [
      'Abarrotes Lupita',
      'Av. Benito Juárez 1234, Ecatepec',
      'Tel. 5512345678 · RFC GOLU800101AB1',
      'Ticket T1-000123',
      'Caja T1',
      'Telcel $200',
      'Número de teléfono\n55 12 34 56 78',
      'Recarga $200.00',
      'Cargo por servicio $5.00',
      'TOTAL $205.00',
      'Efectivo $500.00',
      'Cambio $295.00',
      'FOLIO\n984512367',
    ]) {
      expect(ticket).toContain(words)
    }
  })

  it('says who was at the till, when somebody said so', () => {
    expect(read({ cashier: 'Lupita' })).toContain('Le atendió Lupita')
    expect(read({ cashier: 'Lupita' }, 80, 'en')).toContain('Served by Lupita')
    expect(read()).not.toContain('Le atendió')
  })

  it("tells the time of the shop, not of the computer's zone", () => {
    expect(read()).toContain('Fecha 22 nov 2026 09:41')
    expect(read({ timeZone: 'America/Tijuana' })).toContain('Fecha 22 nov 2026 07:41')
  })

  it('speaks English to a shop that does', () => {
    const ticket = read({}, 80, 'en')
    expect(ticket).toContain('Sales receipt')
    expect(ticket).toContain('Date 22 Nov 2026 09:41')
  })

  it('leaves out a fee nobody charged and what the shop did not fill in', () => {
    const store = { name: 'Tienda', address: '', taxId: '', phone: '' }
    const ticket = read({ fee: ZERO, store })
    expect(ticket).not.toMatch(/Cargo|Tel\.|RFC/)
  })

  it('warns that it cannot be cancelled, in the words of what was sold', () => {
    expect(read().replaceAll('\n', ' ')).toContain('Revisa tu número: una recarga no se puede cancelar.')
  })

  it('says when a bill is applied', () => {
    const words = 'Tu pago se aplica en 24 a 48 horas hábiles.'
    expect(read({ shelf: 'bills' })).toContain(words)
    expect(read()).not.toContain('se aplica')
  })

  it('names the carrier once when the product already does', () => {
    expect(read().match(/Telcel/g)).toHaveLength(1)
    expect(read({ product: 'Amigo Sin Límite 200' })).toContain('Telcel\nAmigo Sin Límite 200')
  })

  it('marks and numbers a reprint, and only a reprint', () => {
    expect(read({ copy: 2 })).toContain('COPIA 2')
    expect(read()).not.toContain('COPIA')
  })

  it('stamps a test at the top and at the bottom', () => {
    const lines = layoutReceipt(aReceipt({ test: true }), aStyle())
    const bands = lines.map((line, at) => ({ line, at })).filter(({ line }) => line.kind === 'band')
    const band = { kind: 'band', text: 'PRUEBA' }
    expect(bands.map(({ line }) => line)).toEqual([band, band])
    expect(bands[0]?.at).toBe(0)
    expect(bands[1]?.at).toBe(lines.length - 2)
    expect(layoutReceipt(aReceipt(), aStyle()).some(line => line.kind === 'band')).toBe(false)
  })

  it('prints folio and total large, and smaller only where they do not fit', () => {
    const sizeOf = (text: string, parts: Partial<Receipt>, widthMm: 58 | 80) =>
      layoutReceipt(aReceipt(parts), aStyle(widthMm)).flatMap(line =>
        (line.kind === 'text' && line.text === text) || (line.kind === 'pair' && line.right === text)
          ? [line.size]
          : [],
      )
    expect(sizeOf('984512367', {}, 58)).toEqual(['triple'])
    const folio = 'dev-sandbox-1763812345678'
    expect(sizeOf(folio, { kind: { kind: 'sale', folio } }, 58)).toEqual(['tall'])
    expect(sizeOf('$20,000.00', { total: pesos(20_000) }, 58)).toEqual(['double'])
    expect(sizeOf('$1,000,000.00', { total: toCentavos(100_000_000) }, 58)).toEqual(['tall'])
  })
})

describe('the slip of a sale that is still in progress', () => {
  it('cannot be taken for success', () => {
    const slip = read({ kind: inProgress })
    expect(slip).toContain('Comprobante de trámite')
    expect(slip).toContain('TODAVÍA NO ESTÁ\nCONFIRMADA')
    expect(slip).not.toMatch(/folio|gracias|comprobante de venta/i)
  })

  it('tells the customer to keep it and what to ask with', () => {
    expect(read({ kind: inProgress }).replaceAll('\n', ' ')).toContain(
      'Guarda este papel y pregunta aquí con tu número de ticket: T1-000123',
    )
  })
})

describe('the ticket of a failed sale', () => {
  it('says what to give back and has a line to sign', () => {
    const ticket = read({ kind: failed() })
    expect(ticket).toContain('NO SE HIZO LA OPERACIÓN')
    expect(ticket).toContain('DEVOLVER $205.00')
    expect(ticket).toContain('Nombre y firma')
    expect(ticket).not.toMatch(/folio|gracias/i)
  })

  it.each(['abandoned', 'cancelled', 'carrier-failed'] as const)(
    'gives the reason in plain words: %s',
    kind => {
      const ticket = read({ kind: failed(kind) })
      expect(ticket).not.toContain('E-1')
      expect(ticket).not.toContain('ticket.failed')
    },
  )
})

describe('the paper of a refund', () => {
  it('is a vale that the customer can claim the money with', () => {
    const vale = read({ kind: failed() }).replaceAll('\n', ' ')
    expect(vale).toContain('Vale de devolución')
    expect(vale).toContain('pídelo aquí con tu número de ticket: T1-000123')
  })

  it('claims nothing when nothing is owed', () => {
    const none = { ...failed(), owed: ZERO } as const
    expect(read({ kind: none })).not.toMatch(/DEVOLVER|firma/)
  })

  it('proves afterwards how much went back, when and through whose hands', () => {
    const paidAt = Date.parse('2026-11-22T16:05:00Z')
    const receipt = read({ kind: { kind: 'refunded', amount: pesos(205), paidAt, by: 'Lupita' } })
    for (const words of [
      'Comprobante de devolución',
      'DEVUELTO $205.00',
      'Fecha 22 nov 2026 10:05',
      'Entregó Lupita',
      'Nombre y firma',
    ]) {
      expect(receipt).toContain(words)
    }
    expect(receipt).not.toMatch(/folio|gracias/i)
  })
})

describe('the ticket of a sale that a manager closed as done', () => {
  it('says whose word it rests on', () => {
    const ticket = read({ kind: { kind: 'decided', folio: '777', by: 'Don Beto' } }).replaceAll('\n', ' ')
    expect(ticket).toContain('Lo comprobó: Don Beto')
    expect(ticket).toContain('FOLIO QUE DIO CHIPI 777')
  })

  it('shows no folio where none was found', () => {
    expect(read({ kind: { kind: 'decided', folio: null, by: 'Don Beto' } })).not.toContain('FOLIO')
  })
})

describe('any ticket', () => {
  it('fits its paper whatever is on it', () => {
    const text = string({ unit: 'grapheme', maxLength: 90 })
    const kinds = constantFrom(...RECEIPT_KINDS)
    const receipts = record({
      name: text,
      address: text,
      product: text,
      label: text,
      folio: string({ minLength: 1, maxLength: 80 }),
      reference: string({ minLength: 1, maxLength: 60 }),
      total: integer({ min: 0, max: 100_000_000 }),
      kind: kinds,
      shelf: constantFrom(...SHELVES),
      widthMm: constantFrom(58 as const, 80 as const),
      language: constantFrom('es-MX' as const, 'en' as const),
    })
    assert(
      property(receipts, world => {
        const { folio, name: by, product, reference } = world
        const items = someItems({ product, reference, outcome: { kind: 'sale', folio } })
        const each: { [Name in Kind['kind']]: Extract<Kind, { kind: Name }> } = {
          sale: { kind: 'sale', folio },
          'in-progress': { kind: 'in-progress' },
          failed: { kind: 'failed', reason: { kind: 'abandoned' }, owed: toCentavos(world.total) },
          refunded: { kind: 'refunded', amount: toCentavos(world.total), paidAt: 0, by },
          decided: { kind: 'decided', folio, by },
          order: { kind: 'order', items },
          'order-in-progress': { kind: 'order-in-progress', items },
        }
        const kind: Kind = each[world.kind]
        const receipt = aReceipt({
          kind,
          store: { name: world.name, address: world.address, taxId: '', phone: '' },
          product: world.product,
          referenceLabel: world.label,
          reference: world.reference,
          total: toCentavos(world.total),
          shelf: world.shelf,
        })
        const lines = layoutReceipt(receipt, aStyle(world.widthMm, world.language))
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(COLUMNS[world.widthMm])
      }),
    )
  })
})
