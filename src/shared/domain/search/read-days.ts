import type { Days } from '../sale-search.ts'
import { addDays } from '../time-zone.ts'

/** What was read at the beginning of some words, and how many of them it took. */
export type DaysRead = { readonly days: Days; readonly words: number }

const MONTHS = [
  ['enero', 'ene', 'january', 'jan'],
  ['febrero', 'feb', 'february'],
  ['marzo', 'mar', 'march'],
  ['abril', 'abr', 'april', 'apr'],
  ['mayo', 'may'],
  ['junio', 'jun', 'june'],
  ['julio', 'jul', 'july'],
  ['agosto', 'ago', 'august', 'aug'],
  ['septiembre', 'sep', 'sept', 'september'],
  ['octubre', 'oct', 'october'],
  ['noviembre', 'nov', 'november'],
  ['diciembre', 'dic', 'december', 'dec'],
] as const

/** From Sunday, as JavaScript counts them. */
const WEEKDAYS = [
  ['domingo', 'sunday'],
  ['lunes', 'monday'],
  ['martes', 'tuesday'],
  ['miercoles', 'wednesday'],
  ['jueves', 'thursday'],
  ['viernes', 'friday'],
  ['sabado', 'saturday'],
] as const

const MONTH = MONTHS.flat().join('|')
/** A name of five letters and more is a month by itself; `mar` may be anything. */
const WHOLE_MONTH = MONTHS.flat()
  .filter(name => name.length >= 4)
  .join('|')
const YEAR = String.raw`(?: (?:de |del )?(\d{4}))?`
const SLASHED = String.raw`(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?`

type Reader = {
  readonly pattern: RegExp
  readonly read: (groups: readonly string[], today: string) => Days | null
}

const READERS: readonly Reader[] = [
  reader(String.raw`(\d{4})-(\d{2})-(\d{2})`, ([year, month, day]) => one(dayOf(year, month, day))),
  reader(String.raw`(\d{1,2})-(\d{1,2})-(\d{4})`, ([day, month, year]) => one(dayOf(year, month, day))),
  reader(`${SLASHED}(?:-|\\.\\.| al? | to )${SLASHED}`, ([d1, m1, y1, d2, m2, y2], today) => {
    const last = pastDay(d2, m2, y2, today)
    return last === null ? null : range(pastDay(d1, m1, y1 === '' ? y2 : y1, last), last)
  }),
  reader(SLASHED, ([day, month, year], today) => one(pastDay(day, month, year, today))),
  reader(
    String.raw`(?:del )?(\d{1,2})(?:-| al? | to )(\d{1,2}) (?:de )?(${MONTH})${YEAR}`,
    ([first, last, name, year], today) => {
      const month = String(monthOf(name))
      const end = pastDay(last, month, year, today)
      return end === null ? null : range(pastDay(first, month, end.slice(0, 4), today), end)
    },
  ),
  reader(String.raw`(\d{1,2}) (?:de )?(${MONTH})${YEAR}`, ([day, name, year], today) =>
    one(pastDay(day, String(monthOf(name)), year, today)),
  ),
  reader(String.raw`(${WHOLE_MONTH})${YEAR}`, ([name, year], today) =>
    wholeMonth(monthOf(name), year, today),
  ),
  reader('(?:hoy|today)', (_, today) => one(today)),
  reader('(?:ayer|yesterday)', (_, today) => one(addDays(today, -1))),
  reader('(?:antier|anteayer|antes de ayer)', (_, today) => one(addDays(today, -2))),
  reader('(?:esta semana|this week)', (_, today) => range(mondayOf(today), today)),
  reader('(?:(?:la )?semana pasada|last week)', (_, today) => {
    const monday = addDays(mondayOf(today), -7)
    return range(monday, addDays(monday, 6))
  }),
  reader('(?:este mes|this month)', (_, today) => range(`${today.slice(0, 7)}-01`, today)),
  reader('(?:(?:el )?mes pasado|last month)', (_, today) => {
    const last = addDays(`${today.slice(0, 7)}-01`, -1)
    return range(`${last.slice(0, 7)}-01`, last)
  }),
  reader(`(${WEEKDAYS.flat().join('|')})`, ([name], today) => one(lastWeekday(name, today))),
]

/** Days at the beginning of folded words: `hoy`, `22/11`, `del 20 al 22 de noviembre`. A day without its year is past. */
export function readDays(words: readonly string[], today: string): DaysRead | null {
  const text = words.join(' ')
  for (const { pattern, read } of READERS) {
    const match = pattern.exec(text)
    if (match === null) continue
    const days = read(
      match.slice(1).map(group => group ?? ''),
      today,
    )
    if (days !== null) return { days, words: match[0].split(' ').length }
  }
  return null
}

function reader(source: string, read: Reader['read']): Reader {
  return { pattern: new RegExp(`^${source}(?= |$)`), read }
}

function one(day: string | null): Days | null {
  return day === null ? null : { first: day, last: day }
}

function range(from: string | null, to: string | null): Days | null {
  if (from === null || to === null) return null
  return from <= to ? { first: from, last: to } : { first: to, last: from }
}

/** A day that is in the calendar. */
function dayOf(year = '', month = '', day = ''): string | null {
  const text = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text
}

/** Without a year, the latest such day. */
function pastDay(day = '', month = '', year = '', today = ''): string | null {
  if (year !== '') return dayOf(year, month, day)
  const thisYear = Number(today.slice(0, 4))
  const tried = [thisYear, thisYear - 1].map(each => dayOf(String(each), month, day))
  return tried.find(each => each !== null && each <= today) ?? null
}

function wholeMonth(month: number, year = '', today = ''): Days | null {
  const thisYear = Number(today.slice(0, 4))
  const latest = month <= Number(today.slice(5, 7)) ? thisYear : thisYear - 1
  const first = dayOf(year === '' ? String(latest) : year, String(month), '1')
  return first === null ? null : range(first, addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1))
}

function monthOf(name = ''): number {
  return MONTHS.findIndex(names => names.some(known => known === name)) + 1
}

function weekdayOf(day: string): number {
  return new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay()
}

function mondayOf(today: string): string {
  return addDays(today, -((weekdayOf(today) + 6) % 7))
}

function lastWeekday(name = '', today = ''): string {
  const wanted = WEEKDAYS.findIndex(names => names.some(known => known === name))
  return addDays(today, -((weekdayOf(today) - wanted + 7) % 7))
}
