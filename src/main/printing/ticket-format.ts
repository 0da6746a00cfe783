import type { Centavos } from '#shared/domain/money.ts'
import type { Language } from '#shared/domain/settings.ts'

const pesosFormat = new Intl.NumberFormat('es-MX', { style: 'currency', currency: 'MXN' })

/** `$20,000.00`, in every language: that is how money is written in the shop. */
export function formatPesos(amount: Centavos): string {
  return pesosFormat.format(amount / 100)
}

/** A moment on paper, to the minute, in a day of 24 hours. */
export const MOMENT_PARTS = {
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const satisfies Intl.DateTimeFormatOptions

/** `22 nov 2026 09:41` in the shop's zone, put together by hand because ICU versions disagree about commas and dots. */
export function formatMoment(at: number, timeZone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language, { ...MOMENT_PARTS, timeZone }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find(candidate => candidate.type === type)?.value.replace('.', '') ?? ''
  return `${part('day')} ${part('month')} ${part('year')} ${part('hour')}:${part('minute')}`
}
