import { describe, expect, it } from 'vitest'
import type { Damage, DamageReport } from '#shared/domain/ledger-care.ts'
import { createTexts } from '#shared/text/translator.ts'
import { missingWords } from '#renderer/features/blocked/missing-words.ts'

const EVERYTHING_GONE: DamageReport = {
  damage: { kind: 'unreadable' },
  file: '/production/ledger.db',
  backup: null,
  salvageable: 0,
  safeUntil: null,
  lastSafeTicket: null,
  unjoined: 0,
  missingTickets: [],
  lost: [],
}
const DAMAGES: readonly Damage[] = [
  { kind: 'unreadable' },
  { kind: 'pages', detail: 'Tree 4 page 9' },
  { kind: 'chain', seq: 7 },
  { kind: 'shortened', seq: 0 },
  { kind: 'shortened', seq: 7 },
]
const { t } = createTexts('es-MX')
const missingIn = (report: Partial<DamageReport>): string =>
  missingWords(t, { ...EVERYTHING_GONE, ...report }, () => 'ayer').join(' ')

describe.each(DAMAGES)('what may be missing from a book that is $kind', damage => {
  it('is every sale when nothing could be read', () => {
    expect(missingIn({ damage })).toBe('Todas las ventas.')
  })

  it('is all that came after the backup when the file gave nothing', () => {
    const words = missingIn({ damage, safeUntil: 1 })
    expect(words).toBe('Lo que se haya vendido después del ayer y antes del daño.')
  })

  it('is still the last of it when more was read from the file', () => {
    expect(missingIn({ damage, safeUntil: 1, salvageable: 12 })).toContain('después del ayer')
  })

  it('names what is seen and cannot be read', () => {
    const seen = { safeUntil: 1, salvageable: 12, unjoined: 3, missingTickets: ['T1-000009'] }
    const words = missingIn({ damage, ...seen })
    expect(words).toContain('T1-000009')
    expect(words).toContain('3 anotaciones sueltas')
    expect(words).not.toContain(t('book.rescue.missingNone'))
  })
})
