import { judgeTill, type HealthFacts, type TillFacts } from '#main/health/judge-till.ts'
import { UNTRIED_LINK, type LinkState } from '#shared/domain/link.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const ONLINE: LinkState = { ...UNTRIED_LINK, reach: { kind: 'online' }, access: { kind: 'accepted' } }

/** How the till is in the named situation, judged as the main process judges it. */
export function healthAnswers(scene: string): Partial<MainHandlers> {
  return { 'health.now': () => judgeTill(factsIn(scene, Date.now()), Date.now()) }
}

function factsIn(scene: string, now: number): HealthFacts {
  const well = wellAt(now)
  if (scene === 'health-trouble') {
    const timedOut = {
      kind: 'not-printed',
      name: 'EPSON TM-T20III Recibos del mostrador',
      trouble: { kind: 'paper-out' },
    } as const
    return {
      ...well,
      till: inTrouble(wellTill(now), now),
      printer: { name: timedOut.name, paperLow: false, last: { at: now - 3 * MINUTE, outcome: timedOut } },
      drawer: { kind: 'out-of-reach' },
      disk: { writable: true, freeBytes: 640 * 1_048_576 },
    }
  }
  if (scene === 'health-advice') {
    const till = wellTill(now)
    const way = { ...till.way, environment: 'practice' } as const
    return { ...well, till: { ...till, way }, printer: { name: '', last: null, paperLow: false } }
  }
  if (scene !== 'health-stopped') return well
  const till = wellTill(now)
  const reach = { kind: 'offline', since: now - 4 * MINUTE, cause: 'dns' } as const
  return { ...well, till: { ...till, way: { ...till.way, link: { ...ONLINE, reach } } } }
}

function wellAt(now: number): HealthFacts {
  return {
    till: wellTill(now),
    keychain: null,
    printer: {
      name: 'Recibos',
      paperLow: false,
      last: { at: now - 8 * MINUTE, outcome: { kind: 'printed', copy: 0 } },
    },
    drawer: { kind: 'through-printer', printer: 'Recibos', last: null },
    disk: { writable: true, freeBytes: 81.4 * 1_073_741_824 },
    program: { version: '0.1.0', electron: '45.4.1', memoryBytes: 384 * 1_048_576, upMs: 5 * HOUR },
  }
}

function wellTill(now: number): TillFacts {
  return {
    way: {
      environment: 'production',
      link: ONLINE,
      latency: { lastMs: 412, medianMs: 380, calls: 30 },
      budget: { used: 7, perWindow: 100 },
      skewMs: -900,
      keyHint: 'pk_prod_…A1b2',
      renewsItself: true,
    },
    catalog: { takenAt: now - 2 * HOUR, skuCount: 712, everyMs: 4 * HOUR },
    queue: { open: 2, oldestAt: now - MINUTE, inReview: 0, tickets: 0 },
    book: {
      entries: 48_250,
      lastCheck: { at: now - 3 * HOUR, outcome: { kind: 'sound', entries: 48_250, mended: 0 } },
      lastBackup: { name: 'ledger-2026-11-20.db.gz', at: now - 3 * HOUR, entries: 48_250 },
      backupTrouble: null,
      running: null,
      unreadable: [],
      unwritten: null,
    },
    openSince: now - 5 * HOUR,
  }
}

function inTrouble(till: TillFacts, now: number): TillFacts {
  const { way, catalog, queue, book } = till
  return {
    ...till,
    way: {
      ...way,
      link: { ...ONLINE, tokenEndsAt: now + 12 * MINUTE, noCreditsSince: now - HOUR },
      latency: { lastMs: 6_200, medianMs: 4_800, calls: 30 },
      budget: { used: 91, perWindow: 100 },
      skewMs: 130_000,
      renewsItself: false,
    },
    catalog: { ...catalog, takenAt: now - 30 * HOUR },
    queue: { ...queue, inReview: 1, tickets: 2 },
    book: { ...book, backupTrouble: { at: now - HOUR, problem: { kind: 'bad-copy' } } },
  }
}
