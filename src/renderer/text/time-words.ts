import type { TFunction } from 'i18next'
import { dayIn } from '#shared/domain/time-zone.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something lasts, to the second: `8 s`, `1 min 5 s`, `2 h 3 min`. Negative spans (a clock set back) read as 0. */
export function durationWords(t: TFunction, ms: number): string {
  const whole = Math.max(0, Math.floor(ms / SECOND))
  const seconds = whole % 60
  const minutes = Math.floor(whole / 60) % 60
  const hours = Math.floor(whole / 3600)
  if (hours > 0) return t('common.time.hours', { hours, minutes })
  if (minutes > 0) return t('common.time.minutes', { minutes, seconds })
  return t('common.time.seconds', { seconds })
}

/** How long ago something was, in the coarsest words that help: `hace 2 h`. */
export function agoWords(t: TFunction, ms: number): string {
  if (ms < MINUTE) return t('common.time.justNow')
  if (ms < HOUR) return t('common.time.minutesAgo', { count: Math.floor(ms / MINUTE) })
  if (ms < DAY) return t('common.time.hoursAgo', { count: Math.floor(ms / HOUR) })
  return t('common.time.daysAgo', { count: Math.floor(ms / DAY) })
}

/** How old something is, ticking while that tells anything: `hace 2 min 5 s`, then `hace 3 h`. */
export function ageWords(t: TFunction, ms: number): string {
  return ms < HOUR ? t('common.time.ago', { span: durationWords(t, ms) }) : agoWords(t, ms)
}

/** A countdown: `14:59`. Rounds up, so that 0:00 means over. */
export function countdown(ms: number): string {
  const whole = Math.max(0, Math.ceil(ms / SECOND))
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`
}

/** An instant in the shop's zone, with its date. */
export function momentWords(language: string, timeZone: string, at: number): string {
  return new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** A day without its hour: `12 nov`. */
export function dayWords(language: string, timeZone: string, at: number): string {
  return new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'short' }).format(at)
}

/** An instant for a list: the hour alone today, with its day before that. */
export function shortMoment(language: string, zone: { timeZone: string; now: number }, at: number): string {
  const { timeZone, now } = zone
  const today = dayIn(timeZone, at) === dayIn(timeZone, now)
  const day: Intl.DateTimeFormatOptions = today ? {} : { day: 'numeric', month: 'short' }
  return new Intl.DateTimeFormat(language, { timeZone, ...day, hour: 'numeric', minute: '2-digit' }).format(
    at,
  )
}

/** The hour of an instant in the shop's zone. */
export function hourWords(language: string, timeZone: string, at: number): string {
  return new Intl.DateTimeFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' }).format(at)
}

/** The month of an instant in the shop's zone: `marzo de 2024`. */
export function monthWords(language: string, timeZone: string, at: number): string {
  return new Intl.DateTimeFormat(language, { timeZone, month: 'long', year: 'numeric' }).format(at)
}
