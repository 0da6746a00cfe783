import { assert, constantFrom, integer, property, record, string } from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { drawerKick, drawerKickNow } from '#main/printing/escpos/drawer-kick.ts'
import { encodeTicket, type PrinterProfile } from '#main/printing/escpos/encode-ticket.ts'
import { printable } from '#main/printing/escpos/printable.ts'
import { COLUMNS, layoutReceipt } from '#main/printing/layout-receipt.ts'
import { prepareLogo } from '#main/printing/logo/logo-picture.ts'
import type { TicketLine } from '#main/printing/ticket-line.ts'
import { pesos } from '#shared/domain/money.ts'
import { CODE_PAGES } from '#shared/domain/printer.ts'
import type { ReceiptKind } from '#shared/domain/receipt.ts'
import { SHELVES } from '#shared/domain/sku.ts'
import { readAloud, readEscpos, textOf, type PaperEvent } from '#test/support/escpos-paper.ts'
import { abarrotes, aReceipt, aStyle, someItems } from './fixture.ts'

const WIDTHS = [58, 80] as const
const SIZES = { normal: [1, 1], tall: [1, 2], double: [2, 2], triple: [3, 3] } as const

const profile = (parts: Partial<PrinterProfile> = {}): PrinterProfile => ({
  widthMm: 80,
  codePage: 'cp858',
  cutter: 'partial',
  ...parts,
})

const printed = (lines: readonly TicketLine[], parts: Partial<PrinterProfile> = {}) =>
  readEscpos(encodeTicket(lines, profile(parts)))

const KINDS: Readonly<Record<ReceiptKind['kind'], ReceiptKind>> = {
  sale: { kind: 'sale', folio: '984512367' },
  'in-progress': { kind: 'in-progress' },
  failed: { kind: 'failed', reason: { kind: 'cancelled', detail: null }, owed: pesos(20_000) },
  refunded: { kind: 'refunded', amount: pesos(20_000), paidAt: 0, by: 'Ñandú Güero' },
  decided: { kind: 'decided', folio: 'AB-12', by: 'Íñigo' },
  order: { kind: 'order', items: someItems() },
  'order-in-progress': { kind: 'order-in-progress', items: someItems() },
}

/** A line as a reader sees it: what it says, how large, and whether it stands out. */
type Seen = { readonly says: string; readonly size?: readonly [number, number]; readonly strong?: boolean }

/** What the model wants to be seen. */
function wanted(line: TicketLine, columns: number): Seen {
  switch (line.kind) {
    case 'blank':
      return { says: '' }
    case 'rule':
      return { says: '─'.repeat(columns), size: SIZES.normal, strong: false }
    case 'qr':
    case 'picture':
      return { says: 'dots' }
    case 'band':
      return { says: line.text, size: SIZES.triple, strong: true }
    case 'text':
    case 'pair': {
      const text = line.kind === 'text' ? line.text : `${line.left} ${line.right}`
      return { says: oneSpaced(text), size: SIZES[line.size], strong: line.bold }
    }
  }
}

/** What the paper shows. */
function seen(event: PaperEvent): readonly Seen[] {
  if (event.kind === 'raster') return [{ says: 'dots' }]
  if (event.kind !== 'line') return []
  const says = oneSpaced(textOf(event.runs))
  const inked = event.runs.find(run => run.text.trim() !== '')
  const plain = inked === undefined || says === ''
  return [plain ? { says } : { says, size: [inked.across, inked.down], strong: inked.bold }]
}

const oneSpaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function expectPrinted(events: readonly PaperEvent[], lines: readonly TicketLine[], columns: number): void {
  expect(events.flatMap(seen)).toEqual(lines.map(line => wanted(line, columns)))
}

describe('a ticket as the commands of a receipt printer', () => {
  for (const widthMm of WIDTHS) {
    for (const kind of Object.values(KINDS)) {
      it(`says on ${String(widthMm)} mm what its model says: ${kind.kind}`, () => {
        const receipt = aReceipt({ kind, test: true, copy: 1, total: pesos(20_005), face: pesos(20_000) })
        const lines = layoutReceipt(receipt, aStyle(widthMm))
        expectPrinted(printed(lines, { widthMm }), lines, COLUMNS[widthMm])
      })
    }
  }

  it('says any receipt, on any paper, in the letters of its code page', () => {
    const name = string({
      unit: constantFrom(...Array.from('abcñÑáéíóúÜü¿¡ $&|{}~^_"`\\-=1')),
      minLength: 1,
      maxLength: 60,
    })
    const world = record({
      widthMm: constantFrom(...WIDTHS),
      codePage: constantFrom('cp858' as const, 'cp850' as const),
      kind: constantFrom(...Object.values(KINDS)),
      shelf: constantFrom(...SHELVES),
      store: name,
      product: name,
      pesos: integer({ min: 1, max: 20_000 }),
      language: constantFrom('es-MX' as const, 'en' as const),
    })
    assert(
      property(world, ({ widthMm, codePage, language, ...parts }) => {
        const receipt = aReceipt({
          ...parts,
          store: { ...abarrotes, name: parts.store },
          total: pesos(parts.pesos),
        })
        const lines = layoutReceipt(receipt, aStyle(widthMm, language))
        expectPrinted(printed(lines, { widthMm, codePage }), lines, COLUMNS[widthMm])
      }),
      { numRuns: 60 },
    )
  })

  it('holds the folio as a QR code, centred, within the paper', () => {
    for (const widthMm of WIDTHS) {
      const events = printed(layoutReceipt(aReceipt(), aStyle(widthMm)), { widthMm })
      expect(readAloud(events)).toContain('<984512367>')
      const code = events.find(event => event.kind === 'raster')
      const paper = COLUMNS[widthMm] * 12
      const middle = (code?.left ?? 0) + (code?.dots.width ?? 0) / 2
      expect(Math.abs(middle - paper / 2)).toBeLessThan(8)
    }
  })

  it('holds any folio as a QR code', () => {
    const folio = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 })
    assert(
      property(folio, text => {
        const events = printed([{ kind: 'qr', text }])
        expect(readAloud(events)).toEqual([`<${text}>`])
      }),
      { numRuns: 60 },
    )
  })

  it('shows no QR code of a gift card, and none where it is switched off', () => {
    const rasters = (parts: Parameters<typeof aReceipt>[0], qr: boolean): number =>
      printed(layoutReceipt(aReceipt(parts), { ...aStyle(), qr })).filter(event => event.kind === 'raster')
        .length
    expect(rasters({ shelf: 'gift-cards' }, true)).toBe(0)
    expect(rasters({}, false)).toBe(0)
    expect(rasters({}, true)).toBe(1)
  })

  it('is cut as the printer can', () => {
    const end = (cutter: PrinterProfile['cutter']): PaperEvent | undefined =>
      printed([{ kind: 'blank' }], { cutter }).at(-1)
    expect(end('partial')).toEqual({ kind: 'cut', whole: false })
    expect(end('full')).toEqual({ kind: 'cut', whole: true })
    expect(end('none')).toEqual({ kind: 'feed', lines: 5 })
  })

  it('prints a picture dot by dot, as wide as the paper allows', () => {
    const picture = new PNG({ width: 1_000, height: 300 })
    for (let index = 0; index < 300_000; index++) {
      // Black at the left half, transparent at the right.
      picture.data.set(index % 1_000 < 500 ? [0, 0, 0, 255] : [0, 0, 0, 0], index * 4)
    }
    const logo = prepareLogo(PNG.sync.write(picture), 384)
    expect(logo).toMatchObject({ width: 384, height: 115 })
    const dots = printed(logo === null ? [] : [logo], { widthMm: 58 }).flatMap(event =>
      event.kind === 'raster' ? [event.dots] : [],
    )
    expect(dots).toMatchObject([{ width: 192, height: 115 }])
    expect(dots[0]?.isBlack(191, 60)).toBe(true)
  })
})

describe('letters', () => {
  const SPANISH = 'áéíóúüñ ÁÉÍÓÚÜÑ ¿?¡! $1,234.50'

  it('are all there in the pages that have them', () => {
    for (const codePage of ['cp858', 'cp850', 'cp1252'] as const) {
      const line = { kind: 'text', text: SPANISH, align: 'left', size: 'normal', bold: false } as const
      expect(readAloud(printed([line], { codePage }))).toEqual([SPANISH])
    }
  })

  it('lose an accent rather than their meaning where the page has none', () => {
    const line = { kind: 'text', text: SPANISH, align: 'left', size: 'normal', bold: false } as const
    expect(readAloud(printed([line], { codePage: 'cp437' }))).toEqual(['áéíóúüñ AÉIOUÜÑ ¿?¡! $1,234.50'])
    expect(printable('“Ořechy” – 5…', 'cp850')).toBe('"Orechy" - 5.')
  })

  it('keep their columns, whatever a name is made of', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 30 }), constantFrom(...CODE_PAGES), (text, codePage) => {
        expect(printable(text, codePage)).toHaveLength(Array.from(text).length)
      }),
    )
  })
})

describe('the drawer', () => {
  it('is opened by a pulse on its wire', () => {
    expect(readEscpos(drawerKick({ pin: 2, pulseMs: 120 }))).toEqual([{ kind: 'kick', pin: 2, pulseMs: 120 }])
    expect(readEscpos(drawerKickNow({ pin: 5, pulseMs: 200 }))).toEqual([
      { kind: 'kick', pin: 5, pulseMs: 200 },
    ])
    expect(readEscpos(drawerKick({ pin: 5, pulseMs: 500 }))).toEqual([{ kind: 'kick', pin: 5, pulseMs: 500 }])
  })
})
