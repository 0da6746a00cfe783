import { as, type SaleId, type TransactionHash } from '#shared/domain/ids.ts'
import type { DamageReport, LedgerHealth, LostSale, Rebuild } from '#shared/domain/ledger-care.ts'
import type { MainHandlers, Notify } from '#shared/ipc/contract.ts'

const HOUR = 3_600_000
const folder = '/home/lupita/.config/Mostrador/production'
const yesterday = Date.now() - 22 * HOUR

const LOST: readonly LostSale[] = [1, 2, 3].map(n => {
  const id = as<SaleId>(`019aa000-0000-7000-8000-00000000000${String(n)}`)
  return { id, transactionHash: as<TransactionHash>(`mostrador-${id}`), at: yesterday + n * 7 * 60_000 }
})

const BACKUP = { name: 'ledger-2026-11-19.db.gz', at: yesterday, entries: 48_212 }

const REPORT: DamageReport = {
  damage: { kind: 'chain', seq: 48_213 },
  file: `${folder}/ledger.db`,
  backup: BACKUP,
  salvageable: 37,
  safeUntil: yesterday + HOUR,
  lastSafeTicket: 'T1-009641',
  unjoined: 12,
  missingTickets: ['T1-009642', 'T1-009643', 'T1-009644'],
  lost: LOST,
}

const REBUILD: Rebuild = {
  at: Date.now(),
  by: 'Don Beto',
  damage: REPORT.damage,
  backup: BACKUP,
  salvaged: 37,
  safeUntil: yesterday + HOUR,
  setAside: `${folder}/damaged/2026-11-20T16-20-11-000Z`,
  ticketFloors: { T1: 10_644 },
  ticketFloor: 1_000,
  asking: 2,
  owed: ['T1-009633'],
  lost: LOST,
}

const WELL: LedgerHealth = {
  entries: 48_250,
  lastCheck: { at: yesterday, outcome: { kind: 'sound', entries: 48_212, mended: 0 } },
  lastBackup: BACKUP,
  backups: Array.from({ length: 30 }, (_, n) => ({
    name: `ledger-2026-${n < 19 ? '11' : '10'}-${String(n < 19 ? 19 - n : 50 - n).padStart(2, '0')}.db.gz`,
    at: BACKUP.at - n * 24 * HOUR,
    bytes: 7_912_000 - n * 40_000,
    entries: n < 24 ? BACKUP.entries - n * 231 : null,
  })),
  backupTrouble: null,
  backupFolder: `${folder}/backups`,
  running: null,
  unreadable: [],
  unwritten: null,
  rebuild: null,
  lost: [],
  lostSales: [],
}

const HEALTH: Readonly<Record<string, LedgerHealth>> = {
  'book-new': { ...WELL, entries: 0, lastCheck: null, lastBackup: null, backups: [] },
  'book-running': { ...WELL, running: { kind: 'check', done: 31_000, total: 96_500 } },
  'book-trouble': {
    ...WELL,
    backupTrouble: {
      at: Date.now() - HOUR,
      problem: { kind: 'no-room', neededBytes: 812_000_000, freeBytes: 97_000_000 },
    },
    unreadable: [{ id: as<SaleId>('sale-1'), ticket: 'T1-004711' }],
  },
  'book-unwritten': {
    ...WELL,
    unwritten: { count: 2, answered: 2, since: Date.now() - 40_000, problem: { kind: 'disk-full' } },
  },
  'book-rebuilt': {
    ...WELL,
    rebuild: REBUILD,
    lost: LOST,
    lostSales: LOST.slice(0, 2).map((sale, n) => ({
      ...sale,
      purchase: n === 0 ? { id: 'cmh4x8', status: 'SUCCESS', fileNumber: '0084213377' } : null,
    })),
  },
}

/** The answers of a till about its book of sales, by the scene's name. */
export function bookAnswers(scene: string, notify: Notify): Partial<MainHandlers> {
  return {
    'ledger.health': () => HEALTH[scene] ?? WELL,
    'ledger.check': () => ({ kind: 'sound', entries: 48_250, mended: 0 }),
    'ledger.back-up': () => ({ kind: 'backed-up', backup: { ...BACKUP, entries: 48_250 } }),
    'ledger.assess': async () => {
      if (scene !== 'damaged-looking') return { kind: 'damaged', report: reportIn(scene) }
      notify('ledger.rescue-progress', { done: 410_000, total: 1_900_000 })
      return new Promise(() => undefined)
    },
    'ledger.rebuild': () =>
      scene === 'damaged-full'
        ? { kind: 'not-rebuilt', problem: { kind: 'disk-full' } }
        : { kind: 'rebuilt', rebuild: rebuildIn(scene) },
  }
}

function rebuildIn(scene: string): Rebuild {
  if (scene !== 'damaged-all') return REBUILD
  const { damage } = reportIn(scene)
  return { ...REBUILD, damage, backup: null, salvaged: 0, safeUntil: null, asking: 0, owed: [], lost: [] }
}

function reportIn(scene: string): DamageReport {
  if (scene !== 'damaged-all') return REPORT
  return {
    ...REPORT,
    damage: { kind: 'unreadable' },
    backup: null,
    salvageable: 0,
    safeUntil: null,
    lastSafeTicket: null,
    unjoined: 0,
    missingTickets: [],
    lost: [],
  }
}
