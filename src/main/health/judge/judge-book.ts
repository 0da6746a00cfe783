import type { HealthItem } from '#shared/domain/health.ts'
import type { LedgerHealth } from '#shared/domain/ledger-care.ts'
import { attention, broken, count, good, moment, span } from './item.ts'

/** What is asked about the book of sales. */
export type BookFacts = Pick<
  LedgerHealth,
  'entries' | 'lastCheck' | 'lastBackup' | 'backupTrouble' | 'running' | 'unreadable' | 'unwritten'
>

const DAY_MS = 86_400_000
/** It is looked through once a business day while the till is on; a till may be off for a weekend, ms. */
const UNCHECKED_MS = 4 * DAY_MS
const BACKUP_OLD_MS = 4 * DAY_MS
/** The first backup of a new shop comes by itself within this long after the start, ms. */
const BACKUP_SOON_MS = 45 * 60_000

export function judgeBook(book: BookFacts, now: number): HealthItem {
  const { entries, lastCheck, running, unreadable, unwritten } = book
  const remedy = 'check-book'
  if (unwritten !== null) {
    const values = { sales: count(unwritten.count), at: moment(unwritten.since) }
    return broken('book', 'book-unwritten', { values })
  }
  if (lastCheck?.outcome.kind === 'damaged')
    return broken('book', 'book-damaged', { values: { at: moment(lastCheck.at) }, remedy })
  if (unreadable.length > 0)
    return attention('book', 'book-unreadable', { values: { sales: count(unreadable.length) }, remedy })
  if (running !== null) return good('book', 'book-busy', { values: { entries: count(entries) } })
  const values = { entries: count(entries) }
  if (lastCheck === null) return good('book', 'book-opened', { values, remedy })
  const checked = { ...values, at: moment(lastCheck.at) }
  return now - lastCheck.at > UNCHECKED_MS
    ? attention('book', 'book-unchecked', { values: checked, remedy })
    : good('book', 'book-checked', { values: checked, remedy })
}

/** `runsSince`: when the till was opened, ms since the epoch. */
export function judgeBackup(book: BookFacts, runsSince: number, now: number): HealthItem {
  const { entries, lastBackup, backupTrouble } = book
  const remedy = 'back-up'
  if (backupTrouble !== null)
    return attention('backup', 'backup-failed', { values: { at: moment(backupTrouble.at) }, remedy })
  if (lastBackup !== null) {
    const values = { age: span(now - lastBackup.at), entries: count(lastBackup.entries) }
    return now - lastBackup.at > BACKUP_OLD_MS
      ? attention('backup', 'backup-old', { values, remedy })
      : good('backup', 'backup-fresh', { values, remedy })
  }
  const waits = entries === 0 || now - runsSince < BACKUP_SOON_MS
  return waits
    ? good('backup', 'backup-soon', { remedy })
    : attention('backup', 'backup-old', { values: { age: span(now - runsSince), entries: count(0) }, remedy })
}
