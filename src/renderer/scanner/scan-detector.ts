/** A key that writes one character, or ends a line. `at`: when it was pressed, ms; the origin means nothing. */
export type ScanKey = {
  readonly key: string
  readonly at: number
  /** Held down: the keyboard repeats it, faster than a scanner reads. */
  readonly repeat: boolean
}

/** What a key turned out to be. */
export type ScanVerdict =
  /** A person typing, as far as can be told: it means what it always means. `first`: nothing came right before it. */
  | { readonly kind: 'typed'; readonly first: boolean }
  /** Certainly a scanner: it means nothing by itself. `begins`: so did the keys just before it, wrongly taken as typed. */
  | { readonly kind: 'scanning'; readonly begins: boolean }
  /** The scanner ended its code as it was told to, with Enter or Tab. */
  | { readonly kind: 'ended'; readonly code: string }
  /** What follows a code that was ended: a second line end, as some scanners send. Means nothing. */
  | { readonly kind: 'rest' }

/** Tells a barcode scanner that acts as a keyboard from a person, by its rhythm alone. */
export type ScanDetector = {
  readonly press: (key: ScanKey) => ScanVerdict
  /** No key came for {@link SCAN_PAUSE_MS}: the code, if a scanner was reading one without ending it. */
  readonly pause: () => string | null
}

/** Characters from which on a rhythm can be told. */
const LEAST = 6
/** Mean gap between a scanner's keys, ms. The fastest typists need three times as long. */
const MEAN_GAP_MS = 35
/** A longer gap than this begins another run: whoever types slower is no scanner, ms. */
const LONGEST_GAP_MS = 50
/** Keys further apart than this have nothing to do with each other; a busy computer makes a scanner hesitate less, ms. */
export const SCAN_PAUSE_MS = 250

/** Keys that came one after the other. `run`: the latest of them without a gap, from which a scanner is told. */
type Burst = {
  readonly text: string
  readonly last: number
  readonly run: { readonly keys: number; readonly from: number }
  readonly sure: boolean
}

export function createScanDetector(): ScanDetector {
  let burst: Burst | null = null
  let endedAt: number | null = null

  const write = (key: string, at: number): ScanVerdict => {
    if (burst === null || at - burst.last > SCAN_PAUSE_MS) {
      burst = { text: key, last: at, run: { keys: 1, from: at }, sure: false }
      return { kind: 'typed', first: true }
    }
    const { keys, from } = burst.run
    const run = at - burst.last > LONGEST_GAP_MS ? { keys: 1, from: at } : { keys: keys + 1, from }
    const sure = burst.sure || isFast(run.keys, at - run.from)
    const begins = sure && !burst.sure
    // All of it, from before a hesitation too: a code without its first digits could be somebody else's.
    burst = { text: burst.text + key, last: at, run, sure }
    return sure ? { kind: 'scanning', begins } : { kind: 'typed', first: false }
  }
  const endLine = (at: number): ScanVerdict => {
    const ended = burst
    burst = null
    if (ended?.sure === true && at - ended.last <= SCAN_PAUSE_MS) {
      endedAt = at
      return { kind: 'ended', code: ended.text }
    }
    if (endedAt !== null && at - endedAt <= SCAN_PAUSE_MS) return { kind: 'rest' }
    return { kind: 'typed', first: true }
  }
  return {
    press: ({ key, at, repeat }) => {
      if (repeat || (key.length > 1 && key !== 'Enter' && key !== 'Tab')) {
        burst = null
        return { kind: 'typed', first: true }
      }
      return key.length === 1 ? write(key, at) : endLine(at)
    },
    pause: () => {
      const code = burst?.sure === true ? burst.text : null
      burst = null
      return code
    },
  }
}

function isFast(characters: number, spanMs: number): boolean {
  return characters >= LEAST && spanMs / (characters - 1) < MEAN_GAP_MS
}
