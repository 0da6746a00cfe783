import { RE2JS } from 're2js'

/** Longest pattern taken from the catalog; a real one is a few dozen characters. */
const MAX_PATTERN = 500
/** Longest reference: barcodes of Mexican bills reach 60 characters. */
const MAX_REFERENCE = 100

/** Why a typed reference or amount is not accepted. `pattern-broken`: the catalog's own rule cannot be read. */
export type PatternVerdict = 'match' | 'no-match' | 'pattern-broken'

/**
 * Checks text against a pattern that came from the server. RE2 semantics: linear time whatever the pattern, so a bad
 * one cannot freeze the till. The whole text must match, anchors or not.
 */
export function matchPattern(pattern: string, text: string): PatternVerdict {
  if (pattern.length > MAX_PATTERN) return 'pattern-broken'
  if (text.length > MAX_REFERENCE) return 'no-match'
  try {
    return RE2JS.matches(pattern, text) ? 'match' : 'no-match'
  } catch {
    return 'pattern-broken'
  }
}
