import type { SaleId } from '#shared/domain/ids.ts'
import type { Centavos } from '#shared/domain/money.ts'
import type { Report } from './broken.ts'
import type { SaleRow } from './disk-rows.ts'

/** The cash in the drawer as people's hands know it: what customers gave, and what they got back. */
export type Drawer = {
  /** A cashier has the customer's cash in hand and presses the key. */
  readonly press: (id: SaleId, total: Centavos) => void
  /** The key answered; `accepted` false gives the cash back. */
  readonly answered: (id: SaleId, accepted: boolean) => void
  /** Cash was handed back to a customer. */
  readonly handOut: (id: SaleId, amount: Centavos) => void
  /** Compares with what the ledger says, to the centavo; presses nobody saw an answer to are settled by what it says. */
  readonly compare: (rows: readonly SaleRow[]) => void
  /** Sales for which cash is in the drawer, or was. */
  readonly begun: () => number
  /** Presses that have not been answered yet. */
  readonly pressing: () => number
}

export function createDrawer(report: Report): Drawer {
  const begun = new Map<SaleId, number>()
  const pressing = new Map<SaleId, number>()
  const handedOut = new Map<SaleId, number>()

  /** A sale whose key never answered is there as a whole, or it never was. */
  const settlePresses = (onDisk: ReadonlySet<string>): void => {
    for (const [id, total] of pressing) if (onDisk.has(id)) begun.set(id, total)
    pressing.clear()
  }
  const mustBeThere = (onDisk: ReadonlySet<string>): void => {
    for (const id of begun.keys()) {
      if (!onDisk.has(id)) report('lost', id, 'accepted, and gone after a restart')
    }
  }
  const mustAddUp = (rows: readonly SaleRow[]): void => {
    const drawer = sum(begun.values()) - sum(handedOut.values())
    const ledger = sum(rows.map(row => row.total - row.paid_back))
    if (drawer !== ledger) {
      report('cash', '', `${String(drawer)} in the drawer, ${String(ledger)} in the ledger`)
    }
  }

  return {
    press: (id, total) => pressing.set(id, total),
    answered: (id, accepted) => {
      const total = pressing.get(id)
      pressing.delete(id)
      if (accepted && total !== undefined) begun.set(id, total)
    },
    handOut: (id, amount) => {
      const before = handedOut.get(id) ?? 0
      handedOut.set(id, before + amount)
      if (before > 0) report('cash', id, 'handed back twice')
    },
    compare: rows => {
      const onDisk = new Set(rows.map(row => row.id))
      settlePresses(onDisk)
      mustBeThere(onDisk)
      for (const row of rows) mustSettleUp(row, report)
      mustAddUp(rows)
    },
    begun: () => begun.size,
    pressing: () => pressing.size,
  }
}

/** A sale that failed owes its whole total until it is paid back; any other owes nothing. */
function mustSettleUp({ id, state, total, owed, paid_back: paidBack }: SaleRow, report: Report): void {
  const holds = state === 'failed' ? owed + paidBack === total : owed === 0
  if (!holds) report('cash', id, `${state}: owed ${String(owed)}, paid back ${String(paidBack)}`)
}

function sum(amounts: Iterable<number>): number {
  let all = 0
  for (const amount of amounts) all += amount
  return all
}
