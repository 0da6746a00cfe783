import { EventEmitter, once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InstalledPrinter, PrintWindow, WithPrintWindow } from '#main/printing/print-window.ts'
import { createSystemPrinter } from '#main/printing/system-printer.ts'
import { createTicketPrinter } from '#main/printing/ticket-printer.ts'
import { DEFAULT_SETTINGS } from '#main/settings/default-settings.ts'
import { err, ok } from '#shared/result.ts'
import { never as mustNot } from '#test/support/never.ts'
import { aReceipt, someItems } from './fixture.ts'

const never = new Promise<never>(() => {})
const recibos: InstalledPrinter = { name: 'Recibos', displayName: 'Caja 1', isDefault: true, stopped: null }

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tickets-'))))
afterEach(() => rmSync(folder, { recursive: true }))

/** A computer with printers; each part of its window can be replaced. */
function aComputer(parts: Partial<PrintWindow> = {}) {
  const state = { open: 0, mostOpen: 0, printed: [] as string[], timeIsUp: () => {} }
  const window: PrintWindow = {
    printers: async () => [recibos],
    print: async () => ok(undefined),
    pdf: async () => new TextEncoder().encode('%PDF'),
    ...parts,
  }
  const withPrintWindow: WithPrintWindow = async (page, signal, work) => {
    state.mostOpen = Math.max(state.mostOpen, ++state.open)
    let open = true
    const destroy = () => {
      if (open) state.open--
      open = false
    }
    signal.addEventListener('abort', destroy)
    state.printed.push(/<title>(.*)<\/title>/.exec(page.html)?.[1] ?? '')
    try {
      return await work(window)
    } finally {
      destroy()
    }
  }
  const clock = { now: () => 0, sleep: () => new Promise<void>(resolve => void (state.timeIsUp = resolve)) }
  const system = createSystemPrinter({ withPrintWindow, clock, limitMs: 20_000 })
  const printer = (name: string | null = 'Recibos') =>
    createTicketPrinter({
      system,
      clock,
      settings: () => ({
        ...DEFAULT_SETTINGS,
        printer: {
          ...DEFAULT_SETTINGS.printer,
          connection: name === null ? { kind: 'none' } : { kind: 'system', name },
        },
      }),
      pdfFolder: () => folder,
      rawWay: mustNot('rawWay'),
      logo: () => null,
      devices: mustNot('devices'),
    })
  return { state, printer }
}

describe('printing a ticket', () => {
  it('hands it to the chosen printer, and destroys the window', async () => {
    const { state, printer } = aComputer()
    expect(await printer().print(aReceipt({ copy: 2 }))).toEqual({ kind: 'printed', copy: 2, unheard: true })
    expect(state.printed).toEqual(['T1-000123-venta-copia-2'])
    expect(state.open).toBe(0)
  })

  it('opens nothing when no printer is chosen', async () => {
    const { state, printer } = aComputer()
    expect(await printer(null).print(aReceipt())).toEqual({ kind: 'no-printer' })
    expect(state.printed).toEqual([])
  })

  it('says that the chosen printer is gone', async () => {
    const { printer } = aComputer({ printers: async () => [] })
    expect(await printer().print(aReceipt())).toEqual({
      kind: 'not-printed',
      name: 'Recibos',
      trouble: { kind: 'queue-missing' },
    })
  })

  it('leaves no job behind at a printer that is stopped', async () => {
    const { printer } = aComputer({
      printers: async () => [{ ...recibos, stopped: 'media-empty' }],
      print: () => Promise.reject(new Error('must not print')),
    })
    const failed = {
      kind: 'not-printed',
      name: 'Recibos',
      trouble: { kind: 'queue-stopped', detail: 'media-empty' },
    }
    expect(await printer().print(aReceipt())).toEqual(failed)
  })

  it("passes on the system's reason", async () => {
    const { printer } = aComputer({ print: async () => err('Invalid printer settings') })
    expect(await printer().print(aReceipt())).toMatchObject({
      trouble: { detail: 'Invalid printer settings' },
    })
  })

  it('gives up on a printer that never answers, destroys the window and prints the next', async () => {
    const asked = new EventEmitter()
    const hangs = once(asked, 'print')
    let calls = 0
    const print = (): ReturnType<PrintWindow['print']> => {
      asked.emit('print')
      return calls++ === 0 ? never : Promise.resolve(ok(undefined))
    }
    const { state, printer } = aComputer({ print })
    const first = printer().print(aReceipt())
    const second = printer().print(aReceipt({ ticket: 'T1-000124' }))
    await hangs
    state.timeIsUp()
    expect(await first).toEqual({
      kind: 'unsure',
      name: 'Recibos',
      trouble: { kind: 'timed-out' },
    })
    expect(await second).toEqual({ kind: 'printed', copy: 0, unheard: true })
    expect(state.open).toBe(0)
  })

  it('survives a window that breaks', async () => {
    const { printer } = aComputer({ printers: () => Promise.reject(new Error('renderer gone')) })
    expect(await printer().print(aReceipt())).toMatchObject({
      kind: 'not-printed',
      trouble: { kind: 'queue-stopped', detail: 'renderer gone' },
    })
  })

  it('prints one ticket at a time, in order', async () => {
    const { state, printer } = aComputer()
    const tickets = ['T1-000001', 'T1-000002', 'T1-000003']
    await Promise.all(tickets.map(ticket => printer().print(aReceipt({ ticket }))))
    expect(state.printed).toEqual(tickets.map(ticket => `${ticket}-venta`))
    expect(state.mostOpen).toBe(1)
  })

  it('prints a test page that says what it is', async () => {
    const { state, printer } = aComputer()
    expect(await printer().testPage()).toEqual({ kind: 'printed', copy: 0, unheard: true })
    expect(state.printed).toEqual(['Página de prueba'])
  })
})

describe('choosing a printer', () => {
  it('lists what the computer has', async () => {
    const { printer } = aComputer()
    expect(await printer().list()).toEqual([{ name: 'Recibos', displayName: 'Caja 1', isDefault: true }])
  })

  it('lists nothing when the system does not answer', async () => {
    const { state, printer } = aComputer({ printers: () => never })
    const listed = printer().list()
    state.timeIsUp()
    expect(await listed).toEqual([])
  })
})

describe('saving a ticket as PDF', () => {
  it('names the file after ticket and kind', async () => {
    const { printer } = aComputer()
    const path = join(folder, 'T1-000123-tramite.pdf')
    expect(await printer().savePdf(aReceipt({ kind: { kind: 'in-progress' } }))).toEqual({
      kind: 'saved',
      path,
    })
    expect(readFileSync(path, 'utf8')).toBe('%PDF')
  })

  it('names the ticket of an order after the first and the last of its sales', async () => {
    const { printer } = aComputer()
    const order = aReceipt({ kind: { kind: 'order', items: someItems() }, copy: 1 })
    const path = join(folder, 'T1-000123-T1-000124-cuenta-copia-1.pdf')
    expect(await printer().savePdf(order)).toEqual({ kind: 'saved', path })
  })

  it('never overwrites a file', async () => {
    const { printer } = aComputer()
    writeFileSync(join(folder, 'T1-000123-venta.pdf'), 'mine')
    await printer().savePdf(aReceipt())
    await printer().savePdf(aReceipt())
    const files = ['T1-000123-venta (2).pdf', 'T1-000123-venta (3).pdf', 'T1-000123-venta.pdf']
    expect(readdirSync(folder).toSorted()).toEqual(files)
    expect(readFileSync(join(folder, 'T1-000123-venta.pdf'), 'utf8')).toBe('mine')
  })

  it('stays inside its folder whatever the ticket is called', async () => {
    const { printer } = aComputer()
    expect(await printer().savePdf(aReceipt({ ticket: '../../T1' }))).toEqual({
      kind: 'saved',
      path: join(folder, '.._.._T1-venta.pdf'),
    })
  })

  it('names the folder that cannot be written', async () => {
    const { printer } = aComputer()
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file in the way')
    expect(await printer().savePdf(aReceipt())).toEqual({ kind: 'cannot-write', folder })
  })
})

describe('the preview', () => {
  it('is the ticket as it would print', () => {
    const { printer } = aComputer()
    const svg = printer().preview(aReceipt())
    expect(svg).toMatch(/^<svg /)
    expect(svg).toContain('984512367')
  })
})
