import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import { toCentavos } from '#shared/domain/money.ts'
import { readBack } from '#shared/domain/reference.ts'
import type { Days, SearchTerm } from '#shared/domain/sale-search.ts'
import { addDays } from '#shared/domain/time-zone.ts'
import { priceTag } from '#renderer/text/money.ts'

type Tongue = { readonly t: TFunction; readonly language: string; readonly today: string }

/** A whole number of ten digits and more. */
const WHOLE_NUMBER = 10

/** What a part of the search was understood as, for its chip. */
export function termWords(tongue: Tongue, term: SearchTerm, typed: string): string {
  const { t } = tongue
  switch (term.kind) {
    case 'number':
      return term.digits.length < WHOLE_NUMBER
        ? t('history.term.number', { digits: term.digits })
        : t('history.term.whole', { digits: readBack(term.digits).join(' ') })
    case 'code':
      return t('history.term.code', { text: typed })
    case 'ticket':
      return t('history.term.ticket', { text: typed.toUpperCase() })
    case 'amount':
      return amountWords(t, term)
    case 'days':
      return daysWords(tongue, term.days)
    case 'standing':
      return t(`history.standing.${term.standing}`)
    case 'shelf':
      return t(`history.shelf.${term.shelf}`)
    case 'word':
      return typed
    default:
      return assertNever(term, 'termWords')
  }
}

function amountWords(t: TFunction, { least, most }: { least: number; most: number }): string {
  const [from, to] = [toCentavos(least), toCentavos(most)].map(amount => priceTag(amount))
  return least === most ? (from ?? '') : t('history.term.amounts', { from, to })
}

function daysWords(tongue: Tongue, { first, last }: Days): string {
  const { t } = tongue
  if (first !== last)
    return t('history.term.days', { first: plainDay(tongue, first), last: plainDay(tongue, last) })
  return dayWords(tongue, first)
}

/** A day as a heading: `Hoy`, `Ayer`, `viernes, 20 nov`. */
export function dayWords(tongue: Tongue, day: string): string {
  if (day === tongue.today) return tongue.t('history.today')
  if (day === addDays(tongue.today, -1)) return tongue.t('history.yesterday')
  return format(tongue.language, day, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...yearUnlessNow(tongue, day),
  })
}

function plainDay(tongue: Tongue, day: string): string {
  return format(tongue.language, day, { day: 'numeric', month: 'short', ...yearUnlessNow(tongue, day) })
}

function yearUnlessNow({ today }: Tongue, day: string): Intl.DateTimeFormatOptions {
  return day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }
}

/** The day is already the shop's: its noon in UTC is in it. */
function format(language: string, day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  )
}
