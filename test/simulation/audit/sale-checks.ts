import { standingOf } from '#sandbox/core/purchase-record.ts'
import type { Database } from '#main/ledger/database.ts'
import type { Sale, SaleIn } from '#shared/domain/sale.ts'
import type { ChipiServer, WireRequest } from '../wire/chipi-server.ts'
import type { Report } from './broken.ts'
import { readSaleOf } from './disk-rows.ts'
import { ENDED_BADLY, isLastWord, type Testimony } from './testimony.ts'

/** Chipi's side, as its dashboard shows it. */
export type Dashboard = Pick<ChipiServer, 'now' | 'purchases'>

/** What must hold for one sale at a time: our books against Chipi's. */
export type SaleChecks = {
  /** It has just been written down as it is now. */
  readonly onRecorded: (sale: Sale) => void
  /** Chipi has just debited it: it must be at home in our ledger before anything else happens. */
  readonly onDebit: (hash: string, disk: Database) => void
  /** Its first byte is about to leave. */
  readonly onFirstByte: (hash: string, request: WireRequest, disk: Database) => void
  /** All faults are gone and days have passed: only what waits for a person may be open. */
  readonly atTheEnd: (sale: Sale) => void
}

export function createSaleChecks(deps: {
  readonly report: Report
  readonly dashboard: Dashboard
  readonly testimony: Testimony
}): SaleChecks {
  const { report, dashboard, testimony } = deps

  const mustHaveSucceeded = ({ facts, folio, purchaseId }: SaleIn<'settled'>): void => {
    const hash = facts.transactionHash
    const record = dashboard.purchases(hash).at(-1)
    const status = record === undefined ? 'nothing' : standingOf(record, dashboard.now()).status
    if (status === 'SUCCESS' && record?.folio === folio && record.id === purchaseId) return
    const folios = `${folio} here, ${String(record?.folio)} there`
    report('misjudged', hash, `settled, and Chipi says ${status} (folio ${folios})`)
  }

  const mustHaveFailed = ({ facts, reason }: SaleIn<'failed'>): void => {
    const hash = facts.transactionHash
    // Chipi's own word was FAILED once, or a manager looked at its books.
    if (testimony.saidItFailed(hash) || reason.kind === 'decided') return
    for (const record of dashboard.purchases(hash)) {
      const { status } = standingOf(record, dashboard.now())
      if (!ENDED_BADLY.has(status))
        report('misjudged', hash, `failed (${reason.kind}), and Chipi says ${status}`)
    }
  }

  return {
    onRecorded: sale => {
      if (sale.state === 'settled') mustHaveSucceeded(sale)
      if (sale.state === 'failed') mustHaveFailed(sale)
    },
    onDebit: (hash, disk) => {
      const sale = readSaleOf(disk, hash)
      if (sale === null) report('lost', hash, 'debited at Chipi, and no sale of ours')
      else if (sale.state === 'intent' && sale.attempts === 0) {
        report('lost', hash, 'debited at Chipi, and never sent as far as our ledger knows')
      } else if (sale.state === 'failed' && !testimony.saidItFailed(hash)) {
        report('misjudged', hash, 'debited at Chipi, and failed here')
      }
    },
    onFirstByte: (hash, request, disk) => {
      const sale = readSaleOf(disk, hash)
      if (sale === null) return report('lost', hash, 'on the wire, and not on disk')
      if (sale.state !== 'sent' || disk.isTransaction) {
        report('wire', hash, `on the wire, and ${sale.state} on disk`)
      }
      if (sale.requestBody !== request.body) report('wire', hash, 'other bytes on the wire than on disk')
    },
    atTheEnd: sale => {
      const hash = sale.facts.transactionHash
      const last = testimony.last(hash)
      const waitsForPerson = sale.state === 'intent' || sale.state === 'review'
      if (!waitsForPerson) report('stuck', hash, `still ${sale.state}`)
      const contradicts = sale.state === 'review' && sale.reason.kind === 'contradiction'
      if (last !== undefined && isLastWord(last) && !contradicts) {
        report('stuck', hash, `still ${sale.state}, and Chipi told ${last.status}`)
      }
    },
  }
}
