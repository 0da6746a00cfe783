import { z } from 'zod'
import type { Database } from '#main/ledger/database.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { standingOf, type PurchaseRecord } from '#sandbox/core/purchase-record.ts'
import type { WorldEvent } from '#sandbox/core/world-event.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Centavos } from '#shared/domain/money.ts'
import type { Sale, SaleEvent } from '#shared/domain/sale.ts'
import { hashOf, type ChipiServer, type WireAnswer, type WireRequest } from '../wire/chipi-server.ts'
import { createTwinWatch } from './twin-watch.ts'
import { saleIn, type Journal } from './journal.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { WallClock } from '../time/computer-clock.ts'

/** A rule about money that did not hold. The first three are what the last line of a simulation counts. */
export type Broken = {
  readonly rule: 'doubled' | 'lost' | 'misjudged' | 'cash' | 'book' | 'twin' | 'wire' | 'stuck' | 'bug'
  readonly about: string
  readonly detail: string
}

/**
 * Watches both sides, Chipi's books and ours, and what people did with cash, and compares them at every step. It knows
 * only what each side says and nothing of how the program decides.
 */
export type Auditor = {
  readonly onWorldEvent: (event: WorldEvent) => void
  readonly onFirstByte: (request: WireRequest, disk: Database) => void
  readonly onAnswer: (request: WireRequest, answer: Extract<WireAnswer, { kind: 'answer' }>) => void
  readonly onChangeOfMind: (purchaseId: string) => void
  /** The ledger as the program uses it, with every change looked at once it is written. */
  readonly watch: (ledger: Ledger, isAlive: () => boolean) => Ledger
  readonly onBug: (id: SaleId, error: unknown) => void
  /** A cashier has the customer's cash in hand and presses the key. */
  readonly onPress: (id: SaleId, total: Centavos) => void
  /** The key answered; `accepted` false gives the cash back. */
  readonly onPressAnswered: (id: SaleId, accepted: boolean) => void
  /** Cash was handed back to a customer. */
  readonly onHandOut: (id: SaleId, amount: Centavos) => void
  /** The program has been started again: everything that was promised must be on disk. */
  readonly onBoot: (disk: Database) => void
  /** Everything has come to an end: no sale may be without one. */
  readonly onEnd: (ledger: Ledger, disk: Database) => void
  readonly report: (broken: Broken) => void
  /** The first rule found broken; null while all hold. */
  readonly broken: () => Broken | null
  /** Sales that have begun, and presses that have not been answered yet. */
  readonly begun: () => number
  readonly pressing: () => number
  /** Chipi's last whole answer about a sale. */
  readonly lastTold: (hash: string) => Told | undefined
}

export type Told = { readonly status: string; readonly folio: string | null; readonly at: number }

export type AuditorDeps = {
  readonly time: SimTime
  readonly wall: WallClock
  readonly journal: Journal
  /** Chipi's side, as its dashboard shows it. */
  readonly dashboard: Pick<ChipiServer, 'now' | 'purchases'>
}

const saleRows = z.array(
  z.object({
    id: z.string(),
    state: z.string(),
    total: z.number(),
    owed: z.number(),
    paid_back: z.number(),
    attempted: z.number(),
  }),
)
const stateRow = z.object({ state: z.string(), body: z.string() }).optional()
const attempts = z.object({ attempts: z.number().optional(), facts: z.object({ requestBody: z.string() }) })
const purchaseRow = z.object({
  transactionHash: z.string(),
  status: z.string(),
  skuFileNumber: z.string().nullish(),
})

const ENDED_BADLY: ReadonlySet<string> = new Set(['FAILED', 'CANCELLED'])

export function createAuditor(deps: AuditorDeps): Auditor {
  const { journal, time, dashboard } = deps
  const debited = new Set<string>()
  const begun = new Map<SaleId, number>()
  const pressing = new Map<SaleId, number>()
  const handedOut = new Map<SaleId, number>()
  const told = new Map<string, Told>()
  const toldTheEnd = new Set<string>()
  const twins = createTwinWatch(deps)
  let broken: Broken | null = null
  let disk: Database | null = null

  const report = (found: Broken): void => {
    broken ??= found
  }
  const purchaseOf = (hash: string): PurchaseRecord | undefined => dashboard.purchases(hash).at(-1)
  const standing = (hash: string): string | null => {
    const record = purchaseOf(hash)
    return record === undefined ? null : standingOf(record, dashboard.now()).status
  }

  /** A debit must be at home in our ledger before anything else happens to it. */
  const mustBeKnown = (hash: string, from: Database): void => {
    const row = stateRow.parse(
      from.prepare('SELECT state, body FROM sale WHERE transaction_hash = ?').get(hash),
    )
    if (row === undefined)
      return report({ rule: 'lost', about: hash, detail: 'debited at Chipi, and no sale of ours' })
    const isUnsent = row.state === 'intent' && attempts.parse(JSON.parse(row.body)).attempts === 0
    if (isUnsent)
      report({
        rule: 'lost',
        about: hash,
        detail: 'debited at Chipi, and never sent as far as our ledger knows',
      })
    const isOverHere = row.state === 'failed' && !toldTheEnd.has(hash)
    if (isOverHere) report({ rule: 'misjudged', about: hash, detail: 'debited at Chipi, and failed here' })
  }

  const onRecorded = (sale: Sale, event: SaleEvent): void => {
    const hash = sale.facts.transactionHash
    journal.note(`${event.type} -> ${sale.state}`, hash)
    if (sale.state === 'settled') mustHaveSucceeded(sale)
    if (sale.state === 'failed') mustHaveFailed(sale)
  }

  const mustHaveSucceeded = (sale: Extract<Sale, { state: 'settled' }>): void => {
    const hash = sale.facts.transactionHash
    const record = purchaseOf(hash)
    const status = standing(hash)
    if (
      record === undefined ||
      status !== 'SUCCESS' ||
      record.folio !== sale.folio ||
      record.id !== sale.purchaseId
    ) {
      report({
        rule: 'misjudged',
        about: hash,
        detail: `settled with folio ${sale.folio}, and Chipi says ${String(status)} with ${String(record?.folio)}`,
      })
    }
  }

  const mustHaveFailed = (sale: Extract<Sale, { state: 'failed' }>): void => {
    const hash = sale.facts.transactionHash
    const status = standing(hash)
    if (status === null || ENDED_BADLY.has(status)) return
    // Chipi's own word was FAILED once, or a manager looked at its books.
    if (toldTheEnd.has(hash) || sale.reason.kind === 'decided') return
    report({
      rule: 'misjudged',
      about: hash,
      detail: `failed (${sale.reason.kind}), and Chipi says ${status}`,
    })
  }

  const watch: Auditor['watch'] = (ledger, isAlive) => ({
    ...ledger,
    begin: newSale => {
      const twin = twins.find(newSale, id => ledger.sale(id))
      const result = ledger.begin(newSale)
      if (!isAlive() || !result.ok) return result
      if (twin !== null)
        report({ rule: 'twin', about: newSale.id, detail: `the same as ${twin} moments ago` })
      twins.begun(newSale)
      journal.note('sale.intended', result.value.facts.transactionHash)
      return result
    },
    record: (id, event) => {
      const result = ledger.record(id, event)
      if (isAlive() && result.ok && result.value.changed) onRecorded(result.value.sale, event)
      return result
    },
  })

  const compareWithDisk = (from: Database): void => {
    const rows = saleRows.parse(
      from
        .prepare(
          `SELECT id, state, total, owed, paid_back,
             EXISTS (SELECT 1 FROM entry WHERE subject = sale.id AND type = 'sale.sent') AS attempted FROM sale`,
        )
        .all(),
    )
    const onDisk = new Map(rows.map(row => [row.id, row]))
    for (const [id, total] of pressing) {
      // Nobody saw an answer: the sale is there as a whole, or it never was.
      if (onDisk.has(id)) begun.set(id, total)
      else journal.note('press came to nothing', id)
    }
    pressing.clear()
    for (const id of begun.keys()) {
      if (!onDisk.has(id)) report({ rule: 'lost', about: id, detail: 'accepted, and gone after a restart' })
    }
    for (const hash of debited) {
      const row = onDisk.get(saleIn(hash))
      if (row === undefined)
        report({ rule: 'lost', about: hash, detail: 'debited at Chipi, and no sale of ours' })
      else if (row.attempted === 0) {
        report({
          rule: 'lost',
          about: hash,
          detail: 'debited at Chipi, and never sent as far as our ledger knows',
        })
      }
    }
    compareCash(rows)
  }

  /** What customers gave minus what went back is what the ledger says is in the drawer, to the centavo. */
  const compareCash = (rows: z.infer<typeof saleRows>): void => {
    let taken = 0
    let back = 0
    for (const total of begun.values()) taken += total
    for (const amount of handedOut.values()) back += amount
    let inLedger = 0
    for (const row of rows) {
      inLedger += row.total - row.paid_back
      const settlesUp = row.state === 'failed' ? row.owed + row.paid_back === row.total : row.owed === 0
      if (!settlesUp) {
        report({
          rule: 'cash',
          about: row.id,
          detail: `${row.state}: owed ${String(row.owed)}, paid back ${String(row.paid_back)}`,
        })
      }
    }
    if (taken - back !== inLedger) {
      const detail = `taken ${String(taken)}, handed back ${String(back)}, in the ledger ${String(inLedger)}`
      report({ rule: 'cash', about: '', detail })
    }
  }

  return {
    onWorldEvent: event => {
      if (event.kind !== 'purchase-taken') return
      const hash = event.transactionHash
      journal.note('taken by Chipi', hash)
      if (debited.has(hash)) report({ rule: 'doubled', about: hash, detail: 'debited twice at Chipi' })
      debited.add(hash)
      if (disk?.isOpen === true) mustBeKnown(hash, disk)
    },
    onFirstByte: (request, from) => {
      if (request.method !== 'POST') return
      const hash = hashOf(request.body) ?? ''
      journal.note('sent to Chipi', hash)
      const row = stateRow.parse(
        from.prepare('SELECT state, body FROM sale WHERE transaction_hash = ?').get(hash),
      )
      if (row === undefined)
        return report({ rule: 'lost', about: hash, detail: 'on the wire, and not on disk' })
      if (row.state !== 'sent' || from.isTransaction) {
        report({ rule: 'wire', about: hash, detail: `on the wire, and ${row.state} on disk` })
      }
      if (attempts.parse(JSON.parse(row.body)).facts.requestBody !== request.body) {
        report({ rule: 'wire', about: hash, detail: 'sent with other bytes than were written down' })
      }
    },
    onAnswer: (request, answer) => {
      if (answer.status >= 300) {
        if (request.method === 'POST') journal.note(`answered ${String(answer.status)}`, hashOf(request.body))
        return
      }
      const row = purchaseRow.safeParse(parsed(answer.text))
      if (!row.success) return
      const { transactionHash, status, skuFileNumber } = row.data
      journal.note(`told ${status}`, transactionHash)
      told.set(transactionHash, { status, folio: skuFileNumber ?? null, at: time.now() })
      if (ENDED_BADLY.has(status)) toldTheEnd.add(transactionHash)
    },
    onChangeOfMind: purchaseId => {
      journal.note('Chipi changes its mind about', purchaseId)
    },
    watch,
    onBug: (id, error) => {
      report({
        rule: 'bug',
        about: id,
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    },
    onPress: (id, total) => pressing.set(id, total),
    onPressAnswered: (id, accepted) => {
      const total = pressing.get(id)
      pressing.delete(id)
      if (accepted && total !== undefined) begun.set(id, total)
    },
    onHandOut: (id, amount) => {
      journal.note('cash handed back', id)
      const before = handedOut.get(id) ?? 0
      handedOut.set(id, before + amount)
      if (before > 0) report({ rule: 'cash', about: id, detail: 'handed back twice' })
    },
    onBoot: from => {
      disk = from
      // What a dead program was told and had not written down, nobody knows any more.
      told.clear()
      compareWithDisk(from)
    },
    onEnd: (ledger, from) => {
      compareWithDisk(from)
      for (const sale of ledger.open()) mustBeResting(sale)
    },
    report,
    broken: () => broken,
    begun: () => begun.size,
    pressing: () => pressing.size,
    lastTold: hash => told.get(hash),
  }

  /** With all faults gone and days passed, only what waits for a person may be open. */
  function mustBeResting(sale: Sale): void {
    const hash = sale.facts.transactionHash
    const last = told.get(hash)
    const hasLastWord =
      last !== undefined &&
      (ENDED_BADLY.has(last.status) || (last.status === 'SUCCESS' && last.folio !== null))
    const waitsForPerson = sale.state === 'intent' || sale.state === 'review'
    if (!waitsForPerson) report({ rule: 'stuck', about: hash, detail: `still ${sale.state}` })
    if (hasLastWord && !(sale.state === 'review' && sale.reason.kind === 'contradiction')) {
      report({ rule: 'stuck', about: hash, detail: `still ${sale.state}, and Chipi told ${last.status}` })
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
