import type { TFunction } from 'i18next'
import type {
  BackupOutcome,
  BackupProblem,
  CheckOutcome,
  Damage,
  LedgerHealth,
} from '#shared/domain/ledger-care.ts'
import { ledgerWords } from '#renderer/text/problem-words.ts'
import type { Tone } from '#renderer/ui/notice.tsx'

const MEGABYTE = 1_048_576
/** More ticket numbers than this are told by the first and the last. */
const MOST_NAMED = 8

export type Sentence = { readonly tone: Tone; readonly text: string }

export function damageWords(t: TFunction, damage: Damage): string {
  // Nothing is known of how far it went.
  if (damage.kind === 'shortened' && damage.seq === 0) return t('book.damage.gone')
  return t(`book.damage.${damage.kind}`, { seq: 'seq' in damage ? damage.seq : '' })
}

export function checkWords(t: TFunction, outcome: CheckOutcome): Sentence {
  switch (outcome.kind) {
    case 'sound': {
      const { entries, mended } = outcome
      const text =
        mended === 0
          ? t('book.outcome.sound', { entries: countWords(entries) })
          : t('book.outcome.mended', { count: mended })
      return { tone: 'good', text }
    }
    case 'damaged':
      return { tone: 'bad', text: t('book.outcome.damaged', { damage: damageWords(t, outcome.damage) }) }
    case 'not-checked':
      return {
        tone: 'warn',
        text: t('book.outcome.notChecked', { problem: ledgerWords(t, outcome.problem) }),
      }
  }
}

export function backupWords(t: TFunction, outcome: BackupOutcome): Sentence {
  return outcome.kind === 'backed-up'
    ? { tone: 'good', text: t('book.backup.done', { entries: countWords(outcome.backup.entries) }) }
    : { tone: 'bad', text: t('book.backup.notNow', { problem: backupProblemWords(t, outcome.problem) }) }
}

export function backupProblemWords(t: TFunction, problem: BackupProblem): string {
  if (problem.kind === 'bad-copy') return t('book.backup.badCopy')
  if (problem.kind !== 'no-room') return ledgerWords(t, problem)
  const { neededBytes, freeBytes } = problem
  return t('book.backup.noRoom', {
    needed: countWords(Math.ceil(neededBytes / MEGABYTE)),
    free: countWords(Math.floor(freeBytes / MEGABYTE)),
  })
}

/** `12,345`. */
export function countWords(n: number): string {
  return new Intl.NumberFormat('es-MX').format(n)
}

/** Megabytes to one place, never none: `7.5`, `0.1`. */
export function sizeWords(bytes: number): string {
  const megabytes = Math.max(bytes / MEGABYTE, 0.1)
  return new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 }).format(megabytes)
}

/** `T1-000007, T1-000008`, or the first and the last of many. */
export function ticketWords(tickets: readonly string[]): string {
  const [first = ''] = tickets
  if (tickets.length <= MOST_NAMED) return tickets.join(', ')
  return `${first} … ${tickets.at(-1) ?? ''} (${countWords(tickets.length)})`
}

/** What must not wait until somebody opens the settings; null when nothing is the matter. */
export function alarmWords(
  t: TFunction,
  health: LedgerHealth | null,
): { readonly title: string; readonly next: string } | null {
  if (health === null) return null
  const { unwritten, unreadable } = health
  if (unwritten !== null) {
    const { count, answered } = unwritten
    const title =
      answered === 0
        ? t('book.unwritten.unanswered', { count })
        : t('book.unwritten.title', { count: answered })
    return { title, next: `${ledgerWords(t, unwritten.problem)} ${t('book.unwritten.next')}` }
  }
  if (unreadable.length === 0) return null
  const tickets = ticketWords(unreadable.map(sale => sale.ticket))
  return {
    title: t('book.unreadable.title', { count: unreadable.length, tickets }),
    next: t('book.unreadable.next'),
  }
}
