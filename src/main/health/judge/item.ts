import type {
  HealthArea,
  HealthItem,
  HealthRemedy,
  HealthValue,
  HealthValues,
  IllFinding,
  WellFinding,
} from '#shared/domain/health.ts'

type Said = {
  readonly values?: HealthValues
  readonly remedy?: HealthRemedy
}

/** Nothing to do about it. */
export function good(area: HealthArea, finding: WellFinding, { values = {}, remedy }: Said = {}): HealthItem {
  return { area, level: 'good', finding, values, remedy: remedy ?? null }
}

/** Works, and could do more. */
export function advice(
  area: HealthArea,
  finding: IllFinding,
  { values = {}, remedy }: Said = {},
): HealthItem {
  return { area, level: 'advice', finding, values, remedy: remedy ?? null }
}

/** Works now, and will not for long, or not well. */
export function attention(
  area: HealthArea,
  finding: IllFinding,
  { values = {}, remedy }: Said = {},
): HealthItem {
  return { area, level: 'attention', finding, values, remedy: remedy ?? null }
}

/** Does not work now. */
export function broken(
  area: HealthArea,
  finding: IllFinding,
  { values = {}, remedy }: Said = {},
): HealthItem {
  return { area, level: 'broken', finding, values, remedy: remedy ?? null }
}

/** A span, ms. */
export const span = (ms: number): HealthValue => ({ kind: 'span', ms })
/** A moment, ms since the epoch. */
export const moment = (at: number): HealthValue => ({ kind: 'moment', at })
/** An amount of bytes; never below none. */
export const bytes = (amount: number): HealthValue => ({ kind: 'bytes', bytes: Math.max(0, amount) })
export const count = (n: number): HealthValue => ({ kind: 'count', count: n })
/** A name or a detail, the same in every language. Never a secret: the report is copied and sent. */
export const text = (words: string): HealthValue => ({ kind: 'text', text: words })
