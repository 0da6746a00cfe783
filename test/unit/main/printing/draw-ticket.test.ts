import { assert, property, string } from 'fast-check'
import receiptline from 'receiptline'
import { describe, expect, it } from 'vitest'
import { drawTicket } from '#main/printing/draw-ticket.ts'
import { layoutReceipt } from '#main/printing/layout-receipt.ts'
import { layoutTestPage } from '#main/printing/layout-test-page.ts'
import { toReceiptline } from '#main/printing/receiptline-document.ts'
import type { TicketLine } from '#main/printing/ticket-line.ts'
import { ticketPage } from '#main/printing/ticket-page.ts'
import { abarrotes, aReceipt, aStyle } from './fixture.ts'

const draw = (parts: Parameters<typeof aReceipt>[0] = {}, widthMm: 58 | 80 = 80) =>
  drawTicket(layoutReceipt(aReceipt(parts), aStyle(widthMm)), widthMm)

/** The texts of a drawing in order, as a reader or a search would find them. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    (text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  )
}

const centred = (text: string): TicketLine => ({
  kind: 'text',
  text,
  align: 'center',
  size: 'normal',
  bold: true,
})
const row = (left: string, right: string): TicketLine => ({
  kind: 'pair',
  left,
  right,
  size: 'normal',
  bold: false,
})

describe('the drawing of a ticket', () => {
  it('is as wide as the paper and as long as it must be', () => {
    expect(draw().widthMm).toBe(80)
    expect(draw({}, 58).svg).toContain('width="58mm"')
    expect(draw({ copy: 1 }).heightMm).toBeGreaterThan(draw().heightMm)
  })

  it('loads nothing from anywhere', () => {
    const { svg } = draw({ test: true })
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /http|url\(|@import|href|<style|<script/i,
    )
  })

  it('keeps folio, total and words whole, so that they can be searched and copied', () => {
    const texts = textsOf(draw().svg)
    for (const text of ['984512367', '$205.00', '55 12 34 56 78', 'Abarrotes Lupita', 'Cargo por servicio']) {
      expect(texts).toContain(text)
    }
  })

  it('prints a shop called A|B {x} as such', () => {
    const name = 'A|B {x} "y" ~^_`-=\\n<&>'
    expect(textsOf(draw({ store: { ...abarrotes, name } }).svg)).toContain(name)
  })

  it('prints any text as it is', () => {
    const visible = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }).map(text => `x${text}x`)
    assert(
      property(visible, visible, (left, right) => {
        const { svg } = drawTicket([centred(left), row(left, right), row('', right)], 80)
        expect(textsOf(svg)).toEqual([left, left, right, right])
      }),
    )
  })

  it('lines values up at the right edge of the print', () => {
    const { svg } = drawTicket([row('Recarga', '$200.00'), row('TOTAL', '$1.00')], 80)
    const ends = [...svg.matchAll(/translate\(([\d.]+) [\d.]+\) scale[^>]*textLength="(\d+)"[^>]*>\$/g)].map(
      ([, x, length]) => Number(x) + Number(length),
    )
    expect(ends).toEqual([48 * 12, 48 * 12])
  })
})

describe('the receiptline document', () => {
  it('becomes the commands of a receipt printer as well', () => {
    const document = toReceiptline(layoutReceipt(aReceipt({ test: true }), aStyle()), 48)
    const bytes = receiptline.transform(document, { cpl: 48, encoding: 'cp1252', command: 'escpos' })
    for (const text of ['984512367', '$205.00', 'T1-000123', 'PRUEBA']) expect(bytes).toContain(text)
  })
})

describe('the page of a ticket', () => {
  it('forbids everything but its own style and names itself', () => {
    const { html } = ticketPage(draw(), 'T1-000123 <venta>')
    expect(html).toContain("default-src 'none'")
    expect(html).toContain('<title>T1-000123 &lt;venta></title>')
  })

  it('is never wider than high, which some drivers would turn sideways', () => {
    const lines = layoutTestPage(
      { store: { ...abarrotes, address: '' }, printer: 'P', at: 0, timeZone: 'UTC' },
      aStyle(),
    )
    const { widthMm, heightMm } = ticketPage(drawTicket(lines, 80), 'test')
    expect(heightMm).toBeGreaterThan(widthMm)
  })
})
