import type { TicketLine } from '#main/printing/ticket-line.ts'
import { lengthOf, COLUMNS_PER_CHARACTER } from '#main/printing/ticket-line.ts'
import type { TicketStyle } from '#main/printing/layout-receipt.ts'
import { pesos } from '#shared/domain/money.ts'
import type { Receipt, ReceiptItem } from '#shared/domain/receipt.ts'
import { createTexts } from '#shared/text/translator.ts'

export const abarrotes = {
  name: 'Abarrotes Lupita',
  address: 'Av. Benito Juárez 1234, Ecatepec',
  taxId: 'GOLU800101AB1',
  phone: '5512345678',
}

/** A recharge of $200 with a fee of $5, paid with a $500 note and done. */
export function aReceipt(parts: Partial<Receipt> = {}): Receipt {
  return {
    kind: { kind: 'sale', folio: '984512367' },
    store: abarrotes,
    ticket: 'T1-000123',
    terminal: 'T1',
    cashier: null,
    at: Date.parse('2026-11-22T15:41:00Z'),
    timeZone: 'America/Mexico_City',
    shelf: 'recharges',
    carrier: 'Telcel',
    product: 'Telcel $200',
    referenceLabel: 'Número de teléfono',
    reference: '5512345678',
    face: pesos(200),
    fee: pesos(5),
    total: pesos(205),
    cash: pesos(500),
    change: pesos(295),
    test: false,
    copy: 0,
    ...parts,
  }
}

/** Two sales on one ticket, one done and one not; any others as given. */
export function someItems(parts: Partial<ReceiptItem> = {}): readonly ReceiptItem[] {
  const item: ReceiptItem = {
    ticket: 'T1-000123',
    shelf: 'recharges',
    carrier: 'Telcel',
    product: 'Telcel $200',
    referenceLabel: 'Número de teléfono',
    reference: '5512345678',
    face: pesos(200),
    fee: pesos(5),
    total: pesos(205),
    outcome: { kind: 'sale', folio: '984512367' },
    provedBefore: false,
    ...parts,
  }
  const failed = { kind: 'failed', reason: { kind: 'cancelled', detail: null }, owed: pesos(50) } as const
  return [item, { ...item, ticket: 'T1-000124', product: 'Netflix', outcome: failed }]
}

export function aStyle(
  widthMm: TicketStyle['widthMm'] = 80,
  language: TicketStyle['language'] = 'es-MX',
): TicketStyle {
  return { widthMm, language, t: createTexts(language).t, qr: true, logo: null }
}

/** A ticket as one reads it, a line of paper a line. */
export function readAloud(lines: readonly TicketLine[]): readonly string[] {
  return lines.map(line => {
    if (line.kind === 'pair') return `${line.left} ${line.right}`
    return line.kind === 'text' || line.kind === 'band' ? line.text : ''
  })
}

/** Columns a line takes up on paper. */
export function columnsOf(line: TicketLine): number {
  if (line.kind === 'text') return lengthOf(line.text) * COLUMNS_PER_CHARACTER[line.size]
  if (line.kind === 'pair')
    return (lengthOf(line.left) + 1 + lengthOf(line.right)) * COLUMNS_PER_CHARACTER[line.size]
  return 0
}
