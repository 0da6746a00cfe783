import type { Reference } from '#shared/domain/ids.ts'
import type { PatternVerdict } from '#shared/domain/pattern.ts'
import { needsSecondEntry, type ReferenceOrigin } from '#shared/domain/reference-origin.ts'
import { isPhone, type Sku } from '#shared/domain/sku.ts'

/** The rules for references. Loaded with the reference pad: the pattern engine is too large for the first paint. */
export type ReferenceRules = {
  readonly matchPattern: (pattern: string, text: string) => PatternVerdict
  readonly normaliseReference: (text: string) => Reference
}

/** How far a reference is typed. Phones are asked for twice, account numbers once. */
export type ReferenceEntry =
  | {
      readonly stage: 'once'
      readonly text: string
      readonly verdict: PatternVerdict
      readonly complaint: boolean
    }
  | {
      readonly stage: 'first'
      readonly text: string
      readonly verdict: PatternVerdict
      readonly complaint: boolean
    }
  /** `first` is right and hidden, and so is what is typed now. */
  | {
      readonly stage: 'second'
      readonly first: string
      readonly text: string
      readonly mismatch: Mismatch | null
    }

export type SecondStage = Extract<ReferenceEntry, { stage: 'second' }>

/** A second number that differed. Both stay hidden until the cashier asks to see them. */
export type Mismatch = { readonly second: string; readonly shown: boolean }

export type EntryStep =
  | { readonly kind: 'stay'; readonly entry: ReferenceEntry }
  | { readonly kind: 'done'; readonly reference: string }

export type EntryContext = { readonly sku: Sku; readonly rules: ReferenceRules }

/** Digits of a Mexican phone number, without country code. */
const PHONE_DIGITS = 10

/** An entry with `text` already in it: empty at first, filled when the cashier comes back to correct it. */
export function startEntry({ sku, rules }: EntryContext, text: string): ReferenceEntry {
  const verdict = rules.matchPattern(sku.reference.pattern, text)
  return { stage: isPhone(sku) ? 'first' : 'once', text, verdict, complaint: false }
}

/** What the entry becomes when its text is now `raw`; `origin` says who wrote it. */
export function writeEntry(
  entry: ReferenceEntry,
  raw: string,
  context: EntryContext,
  origin: ReferenceOrigin = 'typed',
): EntryStep {
  const text = cleaned(raw, context)
  if (entry.stage === 'second') return writeSecond(entry, text)
  const verdict = context.rules.matchPattern(context.sku.reference.pattern, text)
  if (entry.stage === 'once') return stay({ stage: 'once', text, verdict, complaint: false })
  // Ten right digits are a whole phone number: nothing is gained by asking for one more touch.
  if (text.length === PHONE_DIGITS && verdict === 'match') {
    return needsSecondEntry(origin, context.sku) ? stay(secondOf(text)) : { kind: 'done', reference: text }
  }
  const complaint = text.length >= PHONE_DIGITS && verdict === 'no-match'
  return stay({ stage: 'first', text, verdict, complaint })
}

/** The cashier says the text is complete (Enter or Continuar). */
export function finishEntry(entry: ReferenceEntry): EntryStep {
  if (entry.stage === 'second') {
    if (entry.text === '') return stay(entry)
    return entry.text === entry.first ? { kind: 'done', reference: entry.first } : mismatched(entry)
  }
  if (entry.text === '') return stay(entry)
  // A rule that cannot be read must not stop the shop; the confirm step says that nobody checked the number.
  if (entry.verdict === 'no-match') return stay({ ...entry, complaint: true })
  return entry.stage === 'once' ? { kind: 'done', reference: entry.text } : stay(secondOf(entry.text))
}

/** Shows both numbers of a mismatch, or hides them again. */
export function showMismatch(entry: ReferenceEntry, shown: boolean): ReferenceEntry {
  if (entry.stage !== 'second' || entry.mismatch === null) return entry
  return { ...entry, mismatch: { ...entry.mismatch, shown } }
}

/** One step back inside the entry, or null when the step before the reference is meant. */
export function backFromEntry(entry: ReferenceEntry, context: EntryContext): ReferenceEntry | null {
  return entry.stage === 'second' ? startEntry(context, entry.first) : null
}

function writeSecond(entry: SecondStage, text: string): EntryStep {
  if (text.length < entry.first.length)
    return stay({ ...entry, text, mismatch: text === '' ? entry.mismatch : null })
  return text === entry.first ? { kind: 'done', reference: text } : mismatched({ ...entry, text })
}

function cleaned(raw: string, { sku, rules }: EntryContext): string {
  const text = rules.normaliseReference(raw)
  return isPhone(sku) ? withoutCountryCode(text.replaceAll(/\D/g, '')) : text
}

/** Pasted numbers often carry 52 or the old 521 in front. */
function withoutCountryCode(digits: string): string {
  return /^52(?:1?)\d{10}$/.test(digits) ? digits.slice(-PHONE_DIGITS) : digits
}

function secondOf(first: string): ReferenceEntry {
  return { stage: 'second', first, text: '', mismatch: null }
}

function mismatched({ first, text }: SecondStage): EntryStep {
  return stay({ stage: 'second', first, text: '', mismatch: { second: text, shown: false } })
}

function stay(entry: ReferenceEntry): EntryStep {
  return { kind: 'stay', entry }
}
