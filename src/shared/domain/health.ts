import type { PrinterTrouble } from './printer-trouble.ts'

/** What of a till is looked after, in the order a person would look. */
export const HEALTH_AREAS = [
  'chipi',
  'key',
  'token',
  'credits',
  'clock',
  'budget',
  'catalog',
  'queue',
  'printer',
  'drawer',
  'book',
  'backup',
  'disk',
  'keychain',
  'program',
] as const
export type HealthArea = (typeof HEALTH_AREAS)[number]

/** Findings that need nobody. Each names its sentence in the text tables (`health.well`). */
export const WELL_FINDINGS = [
  'chipi-online',
  'chipi-untried',
  'key-accepted',
  'key-kept',
  'key-practice',
  'token-lasts',
  'token-renews',
  'token-practice',
  'credits-unsaid',
  'clock-right',
  'clock-untold',
  'budget-free',
  'catalog-coming',
  'catalog-fresh',
  'queue-empty',
  'queue-moving',
  'printer-printed',
  'printer-sent',
  'printer-unused',
  'drawer-none',
  'drawer-ready',
  'book-checked',
  'book-opened',
  'book-busy',
  'backup-fresh',
  'backup-soon',
  'disk-roomy',
  'disk-writable',
  'keychain-open',
  'program-runs',
] as const
export type WellFinding = (typeof WELL_FINDINGS)[number]

/** Findings that somebody has to see to. Each has a sentence on what it is and one on how to mend it (`health.ill`). */
export const ILL_FINDINGS = [
  'chipi-offline',
  'chipi-trouble',
  'chipi-slow',
  'key-missing',
  'key-refused',
  'token-missing',
  'token-ends-soon',
  'token-ended',
  'credits-lacking',
  'clock-drifts',
  'clock-wrong',
  'budget-tight',
  'budget-quiet',
  'catalog-none',
  'catalog-old',
  'queue-stuck',
  'queue-review',
  'queue-tickets',
  'printer-none',
  'printer-failed',
  'printer-replaced',
  'printer-paper-low',
  'drawer-out-of-reach',
  'drawer-stayed-shut',
  'book-unwritten',
  'book-unreadable',
  'book-damaged',
  'book-unchecked',
  'backup-failed',
  'backup-old',
  'disk-unwritable',
  'disk-low',
  'disk-full',
  'keychain-none',
  'keychain-shut',
  'program-heavy',
] as const
export type IllFinding = (typeof ILL_FINDINGS)[number]

/** A figure inside a sentence; the screen says it in the cashier's language. */
export type HealthValue =
  /** A span, ms, told to the tenth of a second below ten seconds. */
  | { readonly kind: 'span'; readonly ms: number }
  /** A moment, ms since the epoch. */
  | { readonly kind: 'moment'; readonly at: number }
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'count'; readonly count: number }
  /** Why a printer does not print, and what to do about it. */
  | { readonly kind: 'printer-trouble'; readonly trouble: PrinterTrouble; readonly printer: string }
  /** A name or a technical detail, the same in every language. */
  | { readonly kind: 'text'; readonly text: string }

/** The gaps in the sentences, by name. */
export const HEALTH_GAPS = [
  'age',
  'at',
  'electron',
  'entries',
  'free',
  'key',
  'last',
  'left',
  'limit',
  'median',
  'memory',
  'open',
  'printer',
  'products',
  'review',
  'sales',
  'span',
  'tickets',
  'up',
  'used',
  'version',
  'why',
] as const
export type HealthGap = (typeof HEALTH_GAPS)[number]

/** A finding's figures; a gap without one stays empty. */
export type HealthValues = Readonly<Partial<Record<HealthGap, HealthValue>>>

/** What a press on the item's key does; null when only a person can do something, and the sentence says what. */
export type HealthRemedy =
  | 'sync'
  | 'test-printer'
  | 'check-book'
  | 'back-up'
  | 'reconnect'
  | 'open-settings'
  | 'open-sales'
  | 'open-tickets'

type Said = {
  readonly area: HealthArea
  readonly values: HealthValues
  /** Also offered for what is well, where looking again makes sense. */
  readonly remedy: HealthRemedy | null
}

/**
 * One thing that was looked at. `broken`: it does not work now; `attention`: it will not for long, or not well; `advice`: it
 * works, and could do more.
 */
export type HealthItem =
  | (Said & { readonly level: 'good'; readonly finding: WellFinding })
  | (Said & { readonly level: 'advice' | 'attention' | 'broken'; readonly finding: IllFinding })

export type HealthLevel = HealthItem['level']

/** Whether this till can sell: `cannot-sell` when no sale could begin now. */
export type HealthVerdict = 'well' | 'attention' | 'cannot-sell'

/** How the till is, in one look. */
export type HealthReport = {
  /** When it was looked at, ms since the epoch. */
  readonly at: number
  readonly verdict: HealthVerdict
  /** Worst first, and within a level in the order of {@link HEALTH_AREAS}. */
  readonly items: readonly HealthItem[]
}

const SEVERITY: Readonly<Record<HealthLevel, number>> = { broken: 0, attention: 1, advice: 2, good: 3 }

/** Worst first; what is equally bad keeps the order of {@link HEALTH_AREAS}. */
export function worstFirst(items: readonly HealthItem[]): readonly HealthItem[] {
  return items.toSorted(
    (a, b) =>
      SEVERITY[a.level] - SEVERITY[b.level] || HEALTH_AREAS.indexOf(a.area) - HEALTH_AREAS.indexOf(b.area),
  )
}

/** The worst that somebody has to see to; `good` for nothing at all, and where there is only advice. */
export function worstOf(items: readonly HealthItem[]): Exclude<HealthLevel, 'advice'> {
  const worst = worstFirst(items)[0]?.level ?? 'good'
  return worst === 'advice' ? 'good' : worst
}
