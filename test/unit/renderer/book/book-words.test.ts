import { describe, expect, it } from 'vitest'
import {
  alarmWords,
  backupProblemWords,
  checkWords,
  damageWords,
  ticketWords,
} from '#renderer/features/book/book-words.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import type { BackupProblem, CheckOutcome, Damage, LedgerHealth } from '#shared/domain/ledger-care.ts'
import { createTexts } from '#shared/text/translator.ts'

const WELL: LedgerHealth = {
  entries: 10,
  lastCheck: null,
  lastBackup: null,
  backups: [],
  backupTrouble: null,
  backupFolder: '/backups',
  running: null,
  unreadable: [],
  unwritten: null,
  rebuild: null,
  lost: [],
  lostSales: [],
}

const DAMAGES: readonly Damage[] = [
  { kind: 'unreadable' },
  { kind: 'pages', detail: 'Tree 4 page 9' },
  { kind: 'chain', seq: 7 },
  { kind: 'shortened', seq: 7 },
  { kind: 'shortened', seq: 0 },
]
const OUTCOMES: readonly CheckOutcome[] = [
  { kind: 'sound', entries: 12_345, mended: 0 },
  { kind: 'sound', entries: 12_345, mended: 2 },
  { kind: 'damaged', damage: { kind: 'unreadable' } },
  { kind: 'not-checked', problem: { kind: 'locked' } },
]
const PROBLEMS: readonly BackupProblem[] = [
  { kind: 'disk-full' },
  { kind: 'read-only' },
  { kind: 'failed', detail: 'EIO' },
  { kind: 'no-room', neededBytes: 812_000_000, freeBytes: 1_000_000 },
  { kind: 'bad-copy' },
]

describe.each(['es-MX', 'en'] as const)('the book of sales in words (%s)', language => {
  const { t } = createTexts(language)
  const expectWhole = (text: string): void => {
    expect(text).not.toMatch(/\{\{|undefined|book\.\w|NaN/)
    expect(text.length).toBeGreaterThan(10)
  }

  it('has a whole sentence for whatever happens to it', () => {
    for (const damage of DAMAGES) expectWhole(damageWords(t, damage))
    for (const outcome of OUTCOMES) expectWhole(checkWords(t, outcome).text)
    for (const problem of PROBLEMS) expectWhole(backupProblemWords(t, problem))
  })

  it('alarms while an answer cannot be written down or a sale cannot be read, and not otherwise', () => {
    expect(alarmWords(t, null)).toBeNull()
    expect(alarmWords(t, WELL)).toBeNull()
    const unreadable = [{ id: as<SaleId>('sale-1'), ticket: 'T1-000009' }]
    expect(alarmWords(t, { ...WELL, unreadable })?.title).toContain('T1-000009')
    const unwritten = { count: 2, answered: 2, since: 0, problem: { kind: 'disk-full' } } as const
    const alarm = alarmWords(t, { ...WELL, unreadable, unwritten })
    expect(alarm?.title).toContain('2')
    expectWhole(alarm?.next ?? '')
  })

  it('says that Chipi has answered only about the sales it has answered about', () => {
    const titleOf = (answered: number): string =>
      alarmWords(t, { ...WELL, unwritten: { count: 3, answered, since: 0, problem: { kind: 'disk-full' } } })
        ?.title ?? ''
    expect(titleOf(2)).toMatch(/^Chipi .*2/)
    expectWhole(titleOf(0))
    expect(titleOf(0)).toContain('3')
    expect(titleOf(0)).not.toContain('Chipi')
  })
})

describe('ticket numbers', () => {
  it('are named one by one, and by first and last when they are many', () => {
    const tickets = Array.from({ length: 1_200 }, (_, n) => `T1-${String(n + 1).padStart(6, '0')}`)
    expect(ticketWords(tickets.slice(0, 2))).toBe('T1-000001, T1-000002')
    expect(ticketWords(tickets)).toBe('T1-000001 … T1-001200 (1,200)')
  })
})
