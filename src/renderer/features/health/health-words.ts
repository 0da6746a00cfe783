import type { TFunction } from 'i18next'
import type { HealthGap, HealthItem, HealthReport, HealthValue, HealthValues } from '#shared/domain/health.ts'
import { troubleWords } from '#renderer/text/print-words.ts'
import { durationWords, momentWords, shortMoment } from '#renderer/text/time-words.ts'

/** In whose words: the screen's language and the shop's own time. */
export type Voice = { readonly t: TFunction; readonly language: string; readonly timeZone: string }

export type ItemWords = {
  readonly says: string
  /** How to mend it; null for what is well. */
  readonly mend: string | null
}

const SECOND = 1_000
const HOUR = 3_600_000
const DAY = 24 * HOUR
const MEGABYTE = 1_048_576
const GIGABYTE = 1_024 * MEGABYTE

export function itemWords(voice: Voice, item: HealthItem): ItemWords {
  const { t } = voice
  const gaps = gapsOf(voice, item.values)
  return item.level === 'good'
    ? { says: t(`health.well.${item.finding}`, gaps), mend: null }
    : { says: t(`health.ill.${item.finding}.says`, gaps), mend: t(`health.ill.${item.finding}.mend`, gaps) }
}

export function verdictWords(t: TFunction, { verdict, items }: HealthReport): string {
  const count = items.filter(({ level }) => level === 'attention' || level === 'broken').length
  return verdict === 'attention' ? t('health.verdict.attention', { count }) : t(`health.verdict.${verdict}`)
}

/** Everything as plain text for whoever helps. It holds no secret: the report itself holds none. */
export function reportWords(voice: Voice, report: HealthReport, terminal: string): string {
  const { t, language, timeZone } = voice
  const when = momentWords(language, timeZone, report.at)
  const lines = report.items.map(item => {
    const { says, mend } = itemWords(voice, item)
    const name = `${t(`health.level.${item.level}`)} | ${t(`health.area.${item.area}`)}`
    return [`${name}: ${says}`, ...(mend === null ? [] : [mend]), `(${item.finding})`].join(' ')
  })
  return [t('health.reportTitle', { terminal, when }), verdictWords(t, report), '', ...lines].join('\n')
}

/** Every gap by name, as the text tables' types ask for. */
function gapsOf(voice: Voice, values: HealthValues): Readonly<Record<HealthGap, string>> {
  const say = (gap: HealthGap): string => valueWords(voice, values[gap])
  return {
    age: say('age'),
    at: say('at'),
    electron: say('electron'),
    entries: say('entries'),
    free: say('free'),
    key: say('key'),
    last: say('last'),
    left: say('left'),
    limit: say('limit'),
    median: say('median'),
    memory: say('memory'),
    open: say('open'),
    printer: say('printer'),
    products: say('products'),
    review: say('review'),
    sales: say('sales'),
    span: say('span'),
    tickets: say('tickets'),
    up: say('up'),
    used: say('used'),
    version: say('version'),
    why: say('why'),
  }
}

function valueWords(voice: Voice, value: HealthValue | undefined): string {
  const { language, timeZone } = voice
  if (value === undefined) return ''
  switch (value.kind) {
    case 'span':
      return spanWords(voice, Math.max(0, value.ms))
    case 'moment':
      return shortMoment(language, { timeZone, now: Date.now() }, value.at)
    case 'bytes':
      return bytesWords(language, value.bytes)
    case 'count':
      return new Intl.NumberFormat(language).format(value.count)
    case 'printer-trouble':
      return troubleWords(voice.t, value.trouble, value.printer)
    case 'text':
      return value.text
  }
}

/** `40 ms`, `2.3 s`, `5 min 10 s`, `3 h 20 min`, `4 días`. */
function spanWords({ t, language }: Voice, ms: number): string {
  if (ms < SECOND) return unitWords(language, 'millisecond', Math.round(ms))
  if (ms < 10 * SECOND) return unitWords(language, 'second', ms / SECOND)
  return ms < 2 * DAY ? durationWords(t, ms) : unitWords(language, 'day', Math.floor(ms / DAY))
}

function bytesWords(language: string, bytes: number): string {
  return bytes < GIGABYTE
    ? unitWords(language, 'megabyte', Math.floor(bytes / MEGABYTE))
    : unitWords(language, 'gigabyte', bytes / GIGABYTE)
}

function unitWords(language: string, unit: string, amount: number): string {
  const unitDisplay = unit === 'day' ? 'long' : 'short'
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits: 1,
  }).format(amount)
}
