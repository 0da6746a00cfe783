import { describe, expect, it } from 'vitest'
import { judgeBackup, judgeBook, type BookFacts } from '#main/health/judge/judge-book.ts'
import { judgeDisk, judgeKeychain, judgeProgram } from '#main/health/judge/judge-computer.ts'
import { judgeCatalog, judgeQueue } from '#main/health/judge/judge-goods.ts'
import { judgeDrawer, judgePrinter, type LastKick, type LastPrint } from '#main/health/judge/judge-paper.ts'
import { MORNING } from '#test/support/builders.ts'

const NOW = MORNING
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MEGABYTE = 1_048_576

describe('the catalog', () => {
  const at = (age: number, everyMs = 4 * HOUR) =>
    judgeCatalog({ takenAt: NOW - age, skuCount: 712, everyMs }, NOW - DAY, NOW).finding

  it('is old after three renewals that did not come, and after a day at the latest', () => {
    expect([at(12 * HOUR), at(12 * HOUR + 1)]).toEqual(['catalog-fresh', 'catalog-old'])
    expect([at(DAY, DAY), at(DAY + 1, DAY)]).toEqual(['catalog-fresh', 'catalog-old'])
  })

  it('is broken where there is none, and can be synced', () => {
    const without = { takenAt: null, skuCount: 0, everyMs: HOUR }
    expect(judgeCatalog(without, NOW - MINUTE + 1, NOW)).toMatchObject({ level: 'good' })
    const none = judgeCatalog(without, NOW - MINUTE, NOW)
    expect(none).toMatchObject({ level: 'broken', finding: 'catalog-none', remedy: 'sync' })
  })
})

describe('what waits', () => {
  const empty = { open: 0, oldestAt: null, inReview: 0, tickets: 0 }

  it('is nobody’s business while sales move', () => {
    expect(judgeQueue(empty, NOW).finding).toBe('queue-empty')
    expect(judgeQueue({ ...empty, open: 2, oldestAt: NOW - 10 * MINUTE }, NOW).finding).toBe('queue-moving')
  })

  it('puts a decision before a stuck sale before a ticket', () => {
    const stuck = { ...empty, open: 1, oldestAt: NOW - 10 * MINUTE - 1 }
    expect(judgeQueue({ ...stuck, inReview: 1, tickets: 1 }, NOW).finding).toBe('queue-review')
    expect(judgeQueue({ ...stuck, tickets: 1 }, NOW).finding).toBe('queue-stuck')
    expect(judgeQueue({ ...empty, tickets: 3 }, NOW)).toMatchObject({
      finding: 'queue-tickets',
      remedy: 'open-tickets',
      values: { tickets: { count: 3 } },
    })
  })
})

describe('the disk', () => {
  it('without room is called full, not forbidden', () => {
    expect(judgeDisk({ freeBytes: 0, writable: false }).finding).toBe('disk-full')
    expect(judgeDisk({ freeBytes: 9e12, writable: false }).finding).toBe('disk-unwritable')
    expect(judgeDisk({ freeBytes: null, writable: false }).finding).toBe('disk-unwritable')
  })
})

describe('printer and drawer', () => {
  const last = (kind: 'printed' | 'failed'): LastPrint => ({
    at: NOW,
    outcome:
      kind === 'printed'
        ? { kind, copy: 0 }
        : { kind: 'not-printed', name: 'Recibos', trouble: { kind: 'queue-missing' } },
  })

  it('wants a printer to be chosen', () => {
    expect(judgePrinter({ name: '', last: null, paperLow: false }, false)).toMatchObject({
      level: 'attention',
      remedy: 'open-settings',
    })
  })

  it('only advises one in practice', () => {
    expect(judgePrinter({ name: '', last: null, paperLow: false }, true).level).toBe('advice')
  })

  it('believes the latest page', () => {
    expect(judgePrinter({ name: 'Recibos', last: null, paperLow: false }, false).finding).toBe(
      'printer-unused',
    )
    expect(judgePrinter({ name: 'Recibos', last: last('printed'), paperLow: false }, false).finding).toBe(
      'printer-printed',
    )
    expect(judgePrinter({ name: 'Recibos', last: last('failed'), paperLow: false }, false)).toMatchObject({
      level: 'broken',
      finding: 'printer-failed',
      remedy: 'test-printer',
    })
  })

  it('claims no paper for a printer that never says whether it came out', () => {
    const outcome = { kind: 'printed', copy: 0, unheard: true } as const
    expect(
      judgePrinter({ name: 'Recibos', last: { at: NOW, outcome }, paperLow: false }, false),
    ).toMatchObject({ level: 'good', finding: 'printer-sent' })
  })

  it('says why it did not print, and that the other printer stood in', () => {
    const trouble = { kind: 'paper-out' } as const
    const outcome = { kind: 'printed-elsewhere', copy: 0, name: 'Cocina', trouble } as const
    expect(
      judgePrinter({ name: 'Recibos', last: { at: NOW, outcome }, paperLow: false }, false),
    ).toMatchObject({
      level: 'attention',
      finding: 'printer-replaced',
      values: { why: { trouble, printer: 'Recibos' } },
    })
  })

  it('says in time that a roll comes to its end', () => {
    expect(judgePrinter({ name: 'Recibos', last: last('printed'), paperLow: true }, false)).toMatchObject({
      level: 'attention',
      finding: 'printer-paper-low',
    })
    expect(judgePrinter({ name: 'Recibos', last: last('failed'), paperLow: true }, false).level).toBe(
      'broken',
    )
  })

  it('says when a drawer cannot open through the chosen printer', () => {
    expect(judgeDrawer({ kind: 'none' }).level).toBe('good')
    expect(judgeDrawer({ kind: 'through-printer', printer: 'Recibos', last: null }).level).toBe('good')
    expect(judgeDrawer({ kind: 'out-of-reach' }).level).toBe('attention')
  })

  it('says that a drawer stayed shut the last time, and why, until it opens again', () => {
    const trouble = { kind: 'stuck' } as const
    const drawer = (kick: LastKick) =>
      judgeDrawer({ kind: 'through-printer', printer: 'Recibos', last: kick })
    expect(drawer({ at: 7, trouble })).toMatchObject({
      level: 'attention',
      finding: 'drawer-stayed-shut',
      values: { why: { trouble, printer: 'Recibos' } },
    })
    expect(drawer({ at: 8, trouble: null }).level).toBe('good')
  })
})

function aBook(changes: Partial<BookFacts> = {}): BookFacts {
  return {
    entries: 5_000,
    lastCheck: { at: NOW - HOUR, outcome: { kind: 'sound', entries: 5_000, mended: 0 } },
    lastBackup: { name: 'ledger-2026-11-20.db.gz', at: NOW - HOUR, entries: 5_000 },
    backupTrouble: null,
    running: null,
    unreadable: [],
    unwritten: null,
    ...changes,
  }
}

describe('the book of sales', () => {
  it('is well when it was verified lately, and wants to be looked through after four days', () => {
    const checked = (age: number) =>
      judgeBook(
        aBook({ lastCheck: { at: NOW - age, outcome: { kind: 'sound', entries: 1, mended: 0 } } }),
        NOW,
      )
    expect(checked(4 * DAY).finding).toBe('book-checked')
    expect(checked(4 * DAY + 1)).toMatchObject({ finding: 'book-unchecked', remedy: 'check-book' })
  })

  it('is broken when a check found damage or the disk takes nothing', () => {
    const damage = { kind: 'chain', seq: 7 } as const
    expect(
      judgeBook(aBook({ lastCheck: { at: NOW, outcome: { kind: 'damaged', damage } } }), NOW).finding,
    ).toBe('book-damaged')
    const unwritten = { count: 1, answered: 1, since: NOW, problem: { kind: 'disk-full' } } as const
    expect(judgeBook(aBook({ unwritten }), NOW).level).toBe('broken')
  })

  it('is no trouble on the first day, nor while it is being looked through', () => {
    expect(judgeBook(aBook({ lastCheck: null }), NOW).level).toBe('good')
    expect(judgeBook(aBook({ running: { kind: 'check', done: 1, total: 2 } }), NOW).finding).toBe('book-busy')
  })
})

describe('the backup', () => {
  it('is told with its age, and missed after four days', () => {
    const backup = (age: number) => ({ name: 'b', at: NOW - age, entries: 9 })
    expect(judgeBackup(aBook({ lastBackup: backup(4 * DAY) }), NOW, NOW).finding).toBe('backup-fresh')
    expect(judgeBackup(aBook({ lastBackup: backup(4 * DAY + 1) }), NOW, NOW).finding).toBe('backup-old')
  })

  it('gives a new shop time for its first one', () => {
    const none = aBook({ lastBackup: null })
    expect(judgeBackup(none, NOW - 44 * MINUTE, NOW).level).toBe('good')
    expect(judgeBackup(none, NOW - 45 * MINUTE, NOW).level).toBe('attention')
    expect(judgeBackup({ ...none, entries: 0 }, NOW - DAY, NOW).level).toBe('good')
  })

  it('says when the latest one failed', () => {
    const backupTrouble = { at: NOW, problem: { kind: 'bad-copy' } } as const
    expect(judgeBackup(aBook({ backupTrouble }), NOW, NOW)).toMatchObject({
      finding: 'backup-failed',
      remedy: 'back-up',
    })
  })
})

describe('the computer', () => {
  it.each([
    [{ writable: false, freeBytes: 1e12 }, 'disk-unwritable'],
    [{ writable: true, freeBytes: 149 * MEGABYTE }, 'disk-full'],
    [{ writable: true, freeBytes: 150 * MEGABYTE }, 'disk-low'],
    [{ writable: true, freeBytes: 1_024 * MEGABYTE }, 'disk-roomy'],
    [{ writable: true, freeBytes: null }, 'disk-writable'],
  ])('judges a disk with %o', (disk, finding) => {
    expect(judgeDisk(disk).finding).toBe(finding)
  })

  it('tells a keychain that cannot be read', () => {
    expect(judgeKeychain(null).level).toBe('good')
    expect(judgeKeychain('locked')).toMatchObject({ level: 'broken', finding: 'keychain-shut' })
    expect(judgeKeychain('missing')).toMatchObject({ level: 'broken', finding: 'keychain-none' })
  })

  it('notices a program that grew too large', () => {
    const program = { version: '0.1.0', electron: '45.4.1', upMs: HOUR }
    expect(judgeProgram({ ...program, memoryBytes: 400 * MEGABYTE }).level).toBe('good')
    expect(judgeProgram({ ...program, memoryBytes: 1_537 * MEGABYTE }).level).toBe('attention')
  })
})
