import { describe, expect, it } from 'vitest'
import { createCodeDesk } from '#main/gift-code/code-desk.ts'
import { sealingLedger } from '#main/gift-code/sealing-ledger.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { createActs } from '#main/pin/acts.ts'
import { createManagerPin } from '#main/pin/manager-pin.ts'
import { createTickets } from '#main/till/tickets.ts'
import type { Acts, Tickets } from '#main/till/till.ts'
import type { VaultProblem } from '#shared/domain/connection.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Receipt } from '#shared/domain/receipt.ts'
import type { PrintOutcome } from '#shared/domain/selling.ts'
import { aLedger, aNewSale } from '#test/support/a-ledger.ts'
import { aReport, MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'
import { aGiftCard, someGiftCodes } from '#test/support/gift-codes.ts'
import { memoryVault } from '#test/support/memory-vault.ts'
import { never } from '#test/support/never.ts'
import { neverPrinter } from '#test/support/never-printer.ts'

const CODE = 'QK7M-TT42-9ZPA-4821'
const MASK = '•••• •••• 4821'
const LEAVE = { pin: '4827', reason: 'El cliente perdió su boleto' }

type Desk = {
  readonly tickets: Tickets
  readonly acts: Acts
  readonly ledger: Ledger
  readonly id: SaleId
  /** The folio on each paper and image, in order; those that did not come out as well. */
  readonly folios: string[]
  readonly lockKey: (problem: VaultProblem | null) => void
}

/** A gift card sold, its code sealed in a real ledger, and a printer that does as it is told. */
async function aDesk(
  printer: { outcome: PrintOutcome['kind'] } = { outcome: 'printed' },
  keyAtStart: VaultProblem | null = null,
): Promise<Desk> {
  const clock = createFakeClock(MORNING)
  const plain = aLedger()
  const { codes } = await someGiftCodes()
  const atPrinting = await someGiftCodes()
  atPrinting.lock(keyAtStart)
  await Promise.all([codes.prepare(), atPrinting.codes.prepare()])
  const ledger = sealingLedger(plain, codes)
  const acts = createActs({
    ledger,
    clock,
    visiting: false,
    pin: createManagerPin({ vault: memoryVault(), clock, cost: 2 ** 4 }),
  })
  await acts.changePin({ old: null, next: LEAVE.pin })
  const begun = ledger.begin(aNewSale({ sku: aGiftCard() }))
  if (!begun.ok) throw new Error(begun.error.kind)
  const { id } = begun.value.facts
  ledger.record(id, { type: 'sale.sent', at: MORNING })
  ledger.record(id, {
    type: 'sale.reported',
    at: MORNING,
    report: { ...aReport('SUCCESS'), fileNumber: CODE },
  })
  const folios: string[] = []
  const see = (receipt: Receipt): void => {
    if ('folio' in receipt.kind) folios.push(receipt.kind.folio ?? '')
  }
  const tickets = createTickets({
    ledger,
    desk: createCodeDesk({ ledger, codes: atPrinting.codes, authorise: acts.authorise, clock }),
    printer: {
      ...neverPrinter,
      print: async receipt => {
        see(receipt)
        return printer.outcome === 'printed'
          ? { kind: 'printed', copy: receipt.copy }
          : { kind: 'not-printed', name: 'Recibos', trouble: { kind: 'timed-out' } }
      },
      preview: receipt => {
        see(receipt)
        return '<svg/>'
      },
      savePdf: async receipt => {
        see(receipt)
        return { kind: 'saved', path: '/tickets/T1-000001.pdf' }
      },
    },
    shop: () => ({ store: { name: 'Lupita', address: '', taxId: '', phone: '' }, timeZone: MEXICO_CITY }),
    printerName: () => 'Recibos',
    queue: () => ({ begin: () => ({ end: () => undefined }), keep: never('keep'), drop: () => undefined }),
    clock,
  })
  return { tickets, acts, ledger, id, folios, lockKey: atPrinting.lock }
}

const kindsOf = ({ ledger, id }: Desk): readonly string[] => ledger.trail(id).map(entry => entry.type)

describe('the code of a gift card', () => {
  it('is on the first paper that comes out and on no other', async () => {
    const desk = await aDesk()
    await desk.tickets.printDue(desk.id)
    await desk.tickets.print(desk.id)
    await desk.tickets.preview(desk.id)
    await desk.tickets.savePdf(desk.id)
    expect(desk.folios).toEqual([CODE, MASK, MASK, MASK])
  })

  it('is on no image and in no file even before it was printed', async () => {
    const desk = await aDesk()
    await desk.tickets.preview(desk.id)
    await desk.tickets.savePdf(desk.id)
    expect(desk.folios).toEqual([MASK, MASK])
  })

  it('is on the next paper when the first one did not come out', async () => {
    const printer: { outcome: PrintOutcome['kind'] } = { outcome: 'not-printed' }
    const desk = await aDesk(printer)
    await desk.tickets.printDue(desk.id)
    printer.outcome = 'printed'
    await desk.tickets.print(desk.id)
    await desk.tickets.print(desk.id)
    expect(desk.folios).toEqual([CODE, CODE, MASK])
  })

  it('is not spent on a paper for which it could not be opened', async () => {
    const desk = await aDesk(undefined, { kind: 'locked' })
    await desk.tickets.printDue(desk.id)
    desk.lockKey(null)
    await expect.poll(async () => (await desk.tickets.showCode(desk.id, null)).kind).toBe('shown')
    expect(desk.folios).toEqual([MASK])
  })

  it('comes onto paper once more with the manager’s PIN, as a copy, and that is written down first', async () => {
    const desk = await aDesk()
    await desk.tickets.printDue(desk.id)
    expect(await desk.tickets.reprintCode(desk.id, LEAVE)).toEqual({
      kind: 'sent',
      outcome: { kind: 'printed', copy: 1 },
    })
    expect(desk.folios).toEqual([CODE, CODE])
    expect(kindsOf(desk).slice(-3)).toEqual(['ticket.printed', 'act.code-reprinted', 'ticket.printed'])
    expect(desk.acts.list(1).map(one => one.act)).toMatchObject([
      { type: 'act.code-reprinted', by: 'manager', reason: LEAVE.reason, saleId: desk.id },
    ])
    const sold = desk.ledger.sale(desk.id)?.facts
    expect(desk.acts.list(1)).toMatchObject([
      { sale: { id: desk.id, ticket: sold?.ticket, product: sold?.sku.name, total: sold?.total } },
    ])
  })

  it('comes nowhere with a wrong PIN', async () => {
    const desk = await aDesk()
    await desk.tickets.printDue(desk.id)
    const refused = await desk.tickets.reprintCode(desk.id, { ...LEAVE, pin: '0001' })
    expect(refused).toMatchObject({ kind: 'refused', refusal: { kind: 'wrong', triesLeft: 2 } })
    expect(await desk.tickets.showCode(desk.id, { ...LEAVE, pin: '0001' })).toMatchObject({ kind: 'refused' })
    expect(desk.folios).toEqual([CODE])
  })

  it('is shown once on the screen where there is no printer, and stands in for the paper', async () => {
    const desk = await aDesk()
    expect(await desk.tickets.showCode(desk.id, null)).toEqual({ kind: 'shown', code: CODE })
    expect(await desk.tickets.showCode(desk.id, null)).toEqual({
      kind: 'refused',
      refusal: { kind: 'already-out' },
    })
    await desk.tickets.print(desk.id)
    expect(desk.folios).toEqual([MASK])
    expect(await desk.tickets.showCode(desk.id, LEAVE)).toEqual({ kind: 'shown', code: CODE })
    expect(kindsOf(desk).filter(kind => kind === 'act.code-shown')).toHaveLength(2)
  })

  it('goes to the paper or to the screen, when both are asked for at once', async () => {
    const desk = await aDesk()
    const [, shown] = await Promise.all([
      desk.tickets.printDue(desk.id),
      desk.tickets.showCode(desk.id, null),
    ])
    expect(desk.folios).toEqual([CODE])
    expect(shown).toMatchObject({ kind: 'refused', refusal: { kind: 'already-out' } })
  })
})
