import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createClaims, type Claims, type ClaimTools } from '#main/claim/claims.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { verifyChain } from '#main/ledger/verify-chain.ts'
import { as, type Folio, type SaleId } from '#shared/domain/ids.ts'
import type { Language } from '#shared/domain/settings.ts'
import { err, ok } from '#shared/result.ts'
import { aLedger, aNewSale, rawDatabase } from '#test/support/a-ledger.ts'
import { aReport, aSku, MORNING } from '#test/support/builders.ts'
import { someSettings } from '#test/support/fake-api.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const SEALED = 'sealed:v1:0123abcd:4821:very-SECRET'

type Desk = { readonly claims: Claims; readonly folder: string; readonly pages: readonly string[] }

function aDesk(ledger: Ledger, changes: Partial<ClaimTools> = {}, language: Language = 'es-MX'): Desk {
  const folder = join(tempFolder(), 'Aclaraciones')
  const pages: string[] = []
  const tools: ClaimTools = {
    folder,
    version: '1.2.3',
    pdf: page => {
      pages.push(page.html)
      return Promise.resolve(ok(new TextEncoder().encode('%PDF')))
    },
    ...changes,
  }
  const claims = createClaims({
    ledger,
    tools,
    ticket: () => Promise.resolve('<svg data-copy="yes"></svg>'),
    settings: () => someSettings({ language }),
    clock: { now: () => MORNING + 60_000 },
  })
  return { claims, folder: tools.folder, pages }
}

function sold(ledger: Ledger, fileNumber: string, changes: Parameters<typeof aNewSale>[0] = {}): SaleId {
  const begun = ledger.begin(aNewSale({ cashier: 'Lupita <b>', ...changes }))
  if (!begun.ok) throw new Error(begun.error.kind)
  const { id } = begun.value.facts
  ledger.record(id, { type: 'sale.sent', at: MORNING + 20 })
  ledger.record(id, {
    type: 'sale.unanswered',
    at: MORNING + 900,
    doubt: { kind: 'server-error', status: 502 },
  })
  ledger.record(id, {
    type: 'sale.reported',
    at: MORNING + 3_000,
    report: aReport('SUCCESS', { fileNumber: as<Folio>(fileNumber), ledgerEntryId: 'le-77' }),
  })
  return id
}

const proofSchema = z.object({
  proof: z.object({ entries: z.array(z.object({ seq: z.number(), hash: z.string() })) }),
})

function proofOf(packet: unknown): z.infer<typeof proofSchema>['proof']['entries'] {
  return proofSchema.parse(packet).proof.entries
}

describe('a claim packet', () => {
  it('tells what was sold, what happened when, and what Chipi knows it by', async () => {
    const ledger = aLedger()
    const id = sold(ledger, '99887766')
    const { claims, folder } = aDesk(ledger)
    const outcome = await claims.save(id)
    expect(outcome).toEqual({
      kind: 'saved',
      pdf: join(folder, 'T1-000001.pdf'),
      json: join(folder, 'T1-000001.json'),
    })
    const packet: unknown = JSON.parse(readFileSync(join(folder, 'T1-000001.json'), 'utf8'))
    expect(packet).toMatchObject({
      format: 'mostrador-claim',
      version: 1,
      timeZone: 'America/Mexico_City',
      asked: 'confirm-delivery',
      sale: {
        ticket: 'T1-000001',
        reference: '5512345678',
        total: '200.00',
        cashier: 'Lupita <b>',
        state: 'settled',
      },
      chipi: {
        idempotencyKey: `mostrador-${id}`,
        purchaseId: 'tx-1',
        folio: '99887766',
        ledgerEntryId: 'le-77',
      },
      trail: [
        { type: 'sale.intended', at: { iso: new Date(MORNING).toISOString(), ms: MORNING } },
        { type: 'sale.sent' },
        { type: 'sale.unanswered', says: { doubt: 'server-error', httpStatus: 502 } },
        { type: 'sale.reported', says: { status: 'SUCCESS', folio: '99887766' } },
      ],
    })
  })

  it('can be held against the book: its hashes are those of the entries', async () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const id = sold(ledger, '1')
    const desk = aDesk(ledger)
    await desk.claims.save(id)
    const packet = proofOf(JSON.parse(readFileSync(join(desk.folder, 'T1-000001.json'), 'utf8')))
    const db = rawDatabase(folder)
    expect(verifyChain(db).kind).toBe('intact')
    const written = db.prepare('SELECT seq, hash FROM entry WHERE subject = ? ORDER BY seq').all(id)
    expect(packet.map(({ seq, hash }) => ({ seq, hash }))).toEqual(written)
    expect(written).toHaveLength(4)
  })

  it('says it in words on paper, in the language of the shop, with the ticket and nothing that is not text', async () => {
    const ledger = aLedger()
    const id = sold(ledger, '99887766')
    const spanish = aDesk(ledger)
    const english = aDesk(ledger, {}, 'en')
    await spanish.claims.save(id)
    await english.claims.save(id)
    const [page = ''] = spanish.pages
    for (const words of [
      'Expediente de aclaración',
      'Enviada a Chipi',
      '55 12 34 56 78',
      '99887766',
      'Abarrotes Lupita',
      'Efectivo',
      'Compra en Chipi: tx-1',
    ])
      expect(page).toContain(words)
    expect(page).toContain('data-copy="yes"')
    expect(page).toContain('Lupita &lt;b&gt;')
    expect(page).not.toContain('Lupita <b>')
    expect(english.pages[0]).toContain('Sent to Chipi')
    for (const word of ['clockSkewMs', 'purchaseId:', 'httpStatus', 'doubt:'])
      expect(page).not.toContain(word)
  })

  it('holds no gift code, no key and no body that could be sent again', async () => {
    const ledger = aLedger()
    const id = sold(ledger, SEALED, { sku: aSku({ shelf: 'gift-cards' }), keyPrint: 'print-of-key' })
    const { claims, folder, pages } = aDesk(ledger)
    await claims.save(id)
    const all = readFileSync(join(folder, 'T1-000001.json'), 'utf8') + pages.join('')
    expect(all).toContain('•••• 4821')
    for (const secret of ['SECRET', 'sealed:', 'print-of-key', 'requestBody'])
      expect(all).not.toContain(secret)
  })

  it('never writes over another one', async () => {
    const ledger = aLedger()
    const id = sold(ledger, '1')
    const { claims, folder } = aDesk(ledger)
    await claims.save(id)
    writeFileSync(join(folder, 'T1-000001 (2).pdf'), 'of somebody')
    await claims.save(id)
    expect(readdirSync(folder).toSorted()).toEqual(
      [
        'T1-000001 (2).pdf',
        'T1-000001 (3).json',
        'T1-000001 (3).pdf',
        'T1-000001.json',
        'T1-000001.pdf',
      ].toSorted(),
    )
  })

  it('says where it could not write, and leaves no half of it', async () => {
    const ledger = aLedger()
    const id = sold(ledger, '1')
    const file = join(tempFolder(), 'a-file')
    writeFileSync(file, '')
    chmodSync(file, 0o600)
    const { claims } = aDesk(ledger, { folder: file })
    expect(await claims.save(id)).toEqual({ kind: 'cannot-write', folder: file })
  })

  it('writes nothing when its page cannot be drawn, and knows no sale of another till', async () => {
    const ledger = aLedger()
    const id = sold(ledger, '1')
    const { claims } = aDesk(ledger, { pdf: () => Promise.resolve(err('crashed')) })
    expect(await claims.save(id)).toEqual({ kind: 'cannot-draw' })
    expect(await claims.save(as<SaleId>('another'))).toEqual({ kind: 'unknown-sale' })
  })
})
