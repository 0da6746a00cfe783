import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ReferenceEntry } from '../reference-entry.ts'
import type { EntryNote, EntryState } from './entry-field.tsx'

/** What the reference pad says at this moment. */
export type ReferenceWords = {
  readonly title: string
  readonly hint: string
  readonly complaint: string | null
  readonly state: EntryState
  readonly note: EntryNote | null
}

export function useReferenceWords(entry: ReferenceEntry, label: string): ReferenceWords {
  const { t } = useTranslation()
  switch (entry.stage) {
    case 'once':
      return {
        title: t('counter.reference.once', { label }),
        hint: t('counter.reference.onceHint'),
        ...judged(t, entry, label),
      }
    case 'first':
      return {
        title: t('counter.reference.phoneFirst'),
        hint: t('counter.reference.firstHint'),
        ...judged(t, entry, label),
      }
    case 'second':
      return {
        title: t('counter.reference.phoneSecond'),
        hint: t('counter.reference.secondHint'),
        complaint: entry.mismatch !== null ? t('counter.reference.mismatch') : null,
        state: entry.mismatch !== null ? 'bad' : 'open',
        // Nothing is good about the first while the two differ.
        note: entry.mismatch === null ? { state: 'good', words: t('counter.reference.hidden') } : null,
      }
  }
}

function judged(
  t: TFunction,
  entry: Exclude<ReferenceEntry, { stage: 'second' }>,
  label: string,
): Pick<ReferenceWords, 'complaint' | 'state' | 'note'> {
  if (entry.text !== '' && entry.verdict === 'pattern-broken') {
    return { complaint: t('counter.reference.unchecked'), state: 'open', note: null }
  }
  if (entry.verdict === 'match') {
    return { complaint: null, state: 'good', note: { state: 'good', words: t('counter.reference.good') } }
  }
  if (!entry.complaint) return { complaint: null, state: 'open', note: null }
  const note = { state: 'bad', words: t('counter.reference.bad') } as const
  return { complaint: t('counter.reference.noMatch', { label }), state: 'bad', note }
}
