import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sealingLedger } from '#main/gift-code/sealing-ledger.ts'
import { checkLedger } from '#main/ledger/check/check-ledger.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { isSealed, maskFolio } from '#shared/domain/gift-code.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { as, type SaleId, type TransactionHash } from '#shared/domain/ids.ts'
import type { PurchaseReport } from '#shared/domain/sale-outcome.ts'
import { aLedger, aNewSale } from '#test/support/a-ledger.ts'
import { aReport, aSku, MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { aGiftCard, someGiftCodes } from '#test/support/gift-codes.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const CODE = 'QK7M-TT42-9ZPA-4821'

type Shop = {
  readonly ledger: Ledger
  readonly folder: string
  readonly id: SaleId
  readonly tell: (report: Partial<PurchaseReport>) => ReturnType<Ledger['record']>
}

async function aShop(sku = aGiftCard(), locked = false): Promise<Shop & { unlock: () => void }> {
  const folder = tempFolder()
  const { codes, lock } = await someGiftCodes()
  if (locked) lock({ kind: 'locked' })
  await codes.prepare()
  const ledger = sealingLedger(aLedger(folder), codes)
  const begun = ledger.begin(aNewSale({ sku }))
  if (!begun.ok) throw new Error(begun.error.kind)
  const { id } = begun.value.facts
  ledger.record(id, { type: 'sale.sent', at: MORNING })
  return {
    ledger,
    folder,
    id,
    unlock: () => lock(null),
    tell: report =>
      ledger.record(id, {
        type: 'sale.reported',
        at: MORNING,
        report: { ...aReport('SUCCESS'), fileNumber: CODE, ...report },
      }),
  }
}

/** Every byte of every file in the ledger's folder. */
function onDisk({ folder }: Pick<Shop, 'folder'>): string {
  return readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'latin1'))
    .join()
}

function found({ ledger }: Awaited<ReturnType<typeof aShop>>, text: string): readonly Sale[] {
  return ledger.search({ terms: [{ kind: 'code', text }], before: null, limit: 5 }, MEXICO_CITY).sales
}

describe('a gift code', () => {
  it('is nowhere on the disk once its sale is settled, and everything else is', async () => {
    const shop = await aShop()
    const settled = shop.tell({})
    expect(settled.ok && settled.value.sale.state).toBe('settled')
    expect(onDisk(shop)).toContain('SUCCESS')
    expect(onDisk(shop)).not.toContain('9ZPA')
    expect(found(shop, '4821')).toHaveLength(1)
    expect(found(shop, '9zpa')).toHaveLength(0)
    // The whole of it, as it stands on the customer's paper: its end is all that is left to find.
    expect(found(shop, CODE.toLowerCase())).toHaveLength(1)
    expect(found(shop, 'qk7m-tt42-9zpa-4822')).toHaveLength(0)
  })

  it('stands sealed in whatever else Chipi may say with it', async () => {
    const shop = await aShop()
    shop.tell({ status: 'PENDING' })
    shop.tell({ status: 'A-NEW-WORD' })
    shop.tell({ status: 'FAILED' })
    expect(onDisk(shop)).toContain('A-NEW-WORD')
    expect(onDisk(shop)).not.toContain('9ZPA')
  })

  it('is not taken for the reason of a failure, which a manager has to read', async () => {
    const shop = await aShop()
    shop.tell({ status: 'FAILED', fileNumber: 'Saldo insuficiente del proveedor' })
    expect(shop.ledger.sale(shop.id)).toMatchObject({
      reason: { kind: 'carrier-failed', detail: 'Saldo insuficiente del proveedor' },
    })
  })

  it('typed by a manager is sealed as well, and taken out of their reason', async () => {
    const shop = await aShop()
    shop.tell({ status: 'PENDING', fileNumber: null })
    shop.ledger.record(shop.id, {
      type: 'sale.given-to-review',
      at: MORNING,
      reason: { kind: 'purchase-vanished' },
    })
    const decision = { outcome: 'done', by: 'Lupita', reason: `El panel dice ${CODE}`, folio: CODE } as const
    shop.ledger.record(shop.id, { type: 'sale.decided', at: MORNING, decision })
    expect(shop.ledger.sale(shop.id)).toMatchObject({
      decision: { reason: 'El panel dice ••••', folio: expect.toSatisfy(isSealed) },
    })
    expect(onDisk(shop)).not.toContain('9ZPA')
  })

  it('of a sale that a damaged book lost is sealed too, whatever was sold', async () => {
    const shop = await aShop()
    const id = as<SaleId>('019aa000-0000-7000-8000-00000000000f')
    const purchase = { id: 'tx-1', status: 'SUCCESS', fileNumber: CODE }
    const lost = { id, transactionHash: as<TransactionHash>(`mostrador-${id}`), at: MORNING, purchase }
    shop.ledger.recordLostSale(MORNING, lost)
    expect(maskFolio(shop.ledger.lostSaleAnswers()[0]?.purchase?.fileNumber ?? '')).toBe('•••• •••• 4821')
    expect(onDisk(shop)).not.toContain('9ZPA')
  })

  it('that Chipi tells twice is one answer', async () => {
    const shop = await aShop()
    shop.tell({})
    expect(shop.tell({})).toMatchObject({ ok: true, value: { changed: false } })
  })

  it('leaves a book that a full check finds sound', async () => {
    const shop = await aShop()
    shop.tell({})
    shop.ledger.close()
    expect(checkLedger(shop.folder, () => undefined)).toMatchObject({
      outcome: { kind: 'sound', mended: 0 },
      differing: [],
    })
  })
})

describe('while the keychain does not give the key', () => {
  it('a code is neither written down nor lost: it is taken when the key is there', async () => {
    const shop = await aShop(aGiftCard(), true)
    expect(shop.tell({})).toEqual({ ok: false, error: { kind: 'no-code-key' } })
    expect(shop.ledger.sale(shop.id)?.state).toBe('sent')
    shop.unlock()
    await expect.poll(() => shop.tell({}).ok).toBe(true)
    expect(onDisk(shop)).not.toContain('9ZPA')
  })

  it('what carries no code is written down as ever', async () => {
    const shop = await aShop(aGiftCard(), true)
    expect(shop.tell({ status: 'PENDING', fileNumber: null }).ok).toBe(true)
  })
})

it('the folio of a recharge stays readable', async () => {
  const shop = await aShop(aSku(), true)
  shop.tell({ fileNumber: '00998877' })
  expect(shop.ledger.sale(shop.id)).toMatchObject({ state: 'settled', folio: '00998877' })
})
