import { describe, expect, it } from 'vitest'
import type { SendRaw } from '#main/printing/lines/printer-line.ts'
import { createTicketPrinter } from '#main/printing/ticket-printer.ts'
import { DEFAULT_SETTINGS } from '#main/settings/default-settings.ts'
import type { PrinterConnection } from '#shared/domain/printer.ts'
import type { Undelivered } from '#shared/domain/printer-trouble.ts'
import { err, ok } from '#shared/result.ts'
import { never } from '#test/support/never.ts'
import { aReceipt } from './fixture.ts'

const at = (host: string): PrinterConnection => ({ kind: 'tcp', host, port: 9100 })
const NO_PAPER: Undelivered = { trouble: { kind: 'paper-out' }, left: 'nothing' }
const COVER: Undelivered = { trouble: { kind: 'cover-open' }, left: 'nothing' }
const CUT_OFF: Undelivered = { trouble: { kind: 'cut-off' }, left: 'maybe' }

/** What is wrong with a printer; `breaks`: the way to it throws. */
type Wrong = Undelivered | 'breaks' | null

/** A counter with a printer and another one in the back room. */
function aShop(wrong: { readonly counter: Wrong; readonly back: Wrong }, fallback = at('back')) {
  const asked: string[] = []
  const wayTo = (host: 'counter' | 'back'): SendRaw => {
    return async () => {
      asked.push(host)
      const trouble = wrong[host]
      if (trouble === 'breaks') throw new Error('a bug in the driver')
      return trouble === null ? ok('told') : err(trouble)
    }
  }
  const printer = createTicketPrinter({
    system: { list: never('list'), print: never('print'), pdf: never('pdf') },
    rawWay: connection => wayTo(connection.kind === 'tcp' && connection.host === 'back' ? 'back' : 'counter'),
    settings: () => ({
      ...DEFAULT_SETTINGS,
      printer: { ...DEFAULT_SETTINGS.printer, connection: at('counter'), fallback },
    }),
    clock: { now: () => 0 },
    pdfFolder: never('pdfFolder'),
    devices: never('devices'),
    logo: () => null,
  })
  return { printer, asked }
}

describe('the second printer', () => {
  it('is left alone while the first one prints', async () => {
    const { printer, asked } = aShop({ counter: null, back: null })
    expect(await printer.print(aReceipt())).toEqual({ kind: 'printed', copy: 0 })
    expect(asked).toEqual(['counter'])
  })

  it('takes the ticket when the first one certainly could not, and says why', async () => {
    const { printer, asked } = aShop({ counter: NO_PAPER, back: null })
    expect(await printer.print(aReceipt({ copy: 2 }))).toEqual({
      kind: 'printed-elsewhere',
      copy: 2,
      name: 'back:9100',
      trouble: { kind: 'paper-out' },
    })
    expect(asked).toEqual(['counter', 'back'])
  })

  it('is never used while some of it may be on the first one: there would be two', async () => {
    const cutOff = aShop({ counter: CUT_OFF, back: null })
    expect(await cutOff.printer.print(aReceipt())).toMatchObject({
      kind: 'unsure',
      name: 'counter:9100',
      trouble: { kind: 'cut-off' },
    })
    const broken = aShop({ counter: 'breaks', back: null })
    expect(await broken.printer.print(aReceipt())).toMatchObject({
      kind: 'unsure',
      trouble: { kind: 'driver' },
    })
    expect([...cutOff.asked, ...broken.asked]).toEqual(['counter', 'counter'])
  })

  it('leaves the trouble of the first one to be mended when it cannot either', async () => {
    const { printer } = aShop({ counter: NO_PAPER, back: COVER })
    expect(await printer.print(aReceipt())).toEqual({
      kind: 'not-printed',
      name: 'counter:9100',
      trouble: { kind: 'paper-out' },
    })
  })

  it('is where to look when some of it may have come out there', async () => {
    const { printer } = aShop({ counter: NO_PAPER, back: CUT_OFF })
    expect(await printer.print(aReceipt())).toEqual({
      kind: 'unsure',
      name: 'back:9100',
      trouble: { kind: 'cut-off' },
    })
  })

  it('is not looked for where the shop has none', async () => {
    const { printer, asked } = aShop({ counter: NO_PAPER, back: null }, { kind: 'none' })
    expect(await printer.print(aReceipt())).toMatchObject({ kind: 'not-printed' })
    expect(asked).toEqual(['counter'])
  })

  it('prints its own test page, whatever the first one does', async () => {
    const { printer, asked } = aShop({ counter: NO_PAPER, back: null })
    expect(await printer.testFallback()).toEqual({ kind: 'printed', copy: 0 })
    expect(asked).toEqual(['back'])
  })
})
