import { parseTyped } from '#shared/domain/money.ts'
import type { PatternVerdict } from '#shared/domain/pattern.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { ReferenceRules } from './reference-entry.ts'

/** Longest amount anyone types: 1,000,000.00 without the comma. */
const MAX_TEXT = 10

/** Keeps digits and one point with at most two decimals behind it; anything else is a slip of the finger. */
export function cleanAmount(raw: string): string {
  const text = raw.replaceAll(/[\s,$]/g, '')
  return (/^\d*(?:\.\d{0,2})?/.exec(text)?.[0] ?? '').slice(0, MAX_TEXT)
}

/** Checks a typed amount against the product's own rule; an unreadable rule leaves it at "is an amount". */
export function judgeAmount(sku: Sku, text: string, rules: ReferenceRules): PatternVerdict {
  const amount = parseTyped(text)
  if (sku.amount.kind !== 'typed' || amount === null || amount === 0) return 'no-match'
  return rules.matchPattern(sku.amount.pattern, text)
}
