import type { Database } from '#main/ledger/database.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { WorldEvent } from '#sandbox/core/world-event.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { hashOf, type WireAnswer, type WireRequest } from '../wire/chipi-server.ts'
import type { WallClock } from '../time/computer-clock.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { Broken, Report } from './broken.ts'
import { readSaleRows, type SaleRow } from './disk-rows.ts'
import { createDrawer, type Drawer } from './drawer.ts'
import { mustBeWhole, mustShareCash } from './order-checks.ts'
import { saleIn, type Journal } from './journal.ts'
import { createSaleChecks, type Dashboard } from './sale-checks.ts'
import { createTestimony, type Told } from './testimony.ts'
import { createTwinWatch } from './twin-watch.ts'

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
  readonly drawer: Pick<Drawer, 'press' | 'answered' | 'handOut' | 'begun' | 'pressing'>
  /** The program has been started again: everything that was promised must be on disk. */
  readonly onBoot: (disk: Database) => void
  /** Everything has come to an end: no sale may be without one. */
  readonly onEnd: (ledger: Ledger, disk: Database) => void
  readonly report: Report
  /** The first rule found broken; null while all hold. */
  readonly broken: () => Broken | null
  /** Chipi's last whole answer about a sale. */
  readonly lastTold: (hash: string) => Told | undefined
}

export type AuditorDeps = {
  readonly time: SimTime
  readonly wall: WallClock
  readonly journal: Journal
  readonly dashboard: Dashboard
}

export function createAuditor(deps: AuditorDeps): Auditor {
  const { journal } = deps
  let broken: Broken | null = null
  const report: Report = (rule, about, detail) => {
    broken ??= { rule, about, detail }
  }
  const debited = new Set<string>()
  const drawer = createDrawer(report)
  const testimony = createTestimony()
  const twins = createTwinWatch(deps)
  const checks = createSaleChecks({ report, dashboard: deps.dashboard, testimony })
  let disk: Database | null = null

  const watch: Auditor['watch'] = (ledger, isAlive) => ({
    ...ledger,
    begin: newSale => {
      const twin = twins.find(newSale, id => ledger.sale(id))
      const result = ledger.begin(newSale)
      if (!isAlive() || !result.ok) return result
      if (twin !== null) report('twin', newSale.id, `the same as ${twin} moments ago`)
      twins.begun(newSale)
      journal.note('sale.intended', result.value.facts.transactionHash)
      return result
    },
    beginAll: newSales => {
      const twinOf = newSales.map(newSale => twins.find(newSale, id => ledger.sale(id)))
      const result = ledger.beginAll(newSales)
      if (!isAlive() || !result.ok) return result
      mustShareCash(newSales, report)
      for (const [place, newSale] of newSales.entries()) {
        const twin = twinOf[place] ?? twins.find(newSale, id => ledger.sale(id))
        if (twin !== null) report('twin', newSale.id, `the same as ${twin} moments ago`)
        twins.begun(newSale)
        journal.note('sale.intended in an order', newSale.transactionHash)
      }
      return result
    },
    record: (id, event) => {
      const result = ledger.record(id, event)
      if (!isAlive() || !result.ok || !result.value.changed) return result
      const { sale } = result.value
      journal.note(`${event.type} -> ${sale.state}`, sale.facts.transactionHash)
      checks.onRecorded(sale)
      return result
    },
  })

  const mustKnowDebits = (rows: readonly SaleRow[]): void => {
    const onDisk = new Map(rows.map(row => [row.id, row]))
    for (const hash of debited) {
      const row = onDisk.get(saleIn(hash))
      if (row === undefined) report('lost', hash, 'debited at Chipi, and no sale of ours')
      else if (row.has_left === 0) {
        report('lost', hash, 'debited at Chipi, and never sent as far as our ledger knows')
      }
    }
  }
  const compare = (from: Database): void => {
    const rows = readSaleRows(from)
    mustBeWhole(rows, report)
    drawer.compare(rows)
    mustKnowDebits(rows)
  }

  return {
    onWorldEvent: event => {
      if (event.kind !== 'purchase-taken') return
      const hash = event.transactionHash
      journal.note('taken by Chipi', hash)
      if (debited.has(hash)) report('doubled', hash, 'debited twice at Chipi')
      debited.add(hash)
      if (disk?.isOpen === true) checks.onDebit(hash, disk)
    },
    onFirstByte: (request, from) => {
      if (request.method !== 'POST') return
      const hash = hashOf(request.body) ?? ''
      journal.note('sent to Chipi', hash)
      checks.onFirstByte(hash, request, from)
    },
    onAnswer: (request, answer) => {
      if (answer.status < 300) {
        const heard = testimony.hear(answer.text)
        if (heard !== null) journal.note(`told ${heard.told.status}`, heard.hash)
      } else if (request.method === 'POST') {
        journal.note(`answered ${String(answer.status)}`, hashOf(request.body))
      }
    },
    onChangeOfMind: purchaseId => journal.note('Chipi changes its mind about', purchaseId),
    watch,
    onBug: (id, error) => report('bug', id, tellBug(error)),
    drawer: {
      ...drawer,
      handOut: (id, amount) => {
        journal.note('cash handed back', id)
        drawer.handOut(id, amount)
      },
    },
    onBoot: from => {
      disk = from
      testimony.forget()
      compare(from)
    },
    onEnd: (ledger, from) => {
      compare(from)
      for (const sale of ledger.open()) checks.atTheEnd(sale)
    },
    report,
    broken: () => broken,
    lastTold: testimony.last,
  }
}

export function tellBug(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
