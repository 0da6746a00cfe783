/** Numbers that look random and can be told again: the whole generator is one 32-bit integer. */
export interface RandomSource {
  /** A fraction in [0, 1). */
  next(): number
  /** The state to save; a source created from it carries on where this one stands. */
  state(): number
}

/** Creates a source from a seed or a saved state (mulberry32: one multiply-and-shift step per number). */
export function createRandom(seed: number): RandomSource {
  let state = seed >>> 0
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
    },
    state: () => state,
  }
}

/** `length` characters drawn from `alphabet`. */
export function randomText(random: RandomSource, alphabet: string, length: number): string {
  let text = ''
  for (let index = 0; index < length; index += 1) {
    text += alphabet.charAt(Math.floor(random.next() * alphabet.length))
  }
  return text
}

/** A version 4 UUID by shape, from four numbers of the source. */
export function randomUuid(random: RandomSource): string {
  const word = () => Math.floor(random.next() * 4294967296)
  const [first, second, third, fourth] = [
    hex(word()),
    hex(word()),
    hex(((word() & 0x3fffffff) | 0x80000000) >>> 0),
    hex(word()),
  ]
  return `${first}-${second.slice(0, 4)}-4${second.slice(5)}-${third.slice(0, 4)}-${third.slice(4)}${fourth}`
}

const hex = (word: number) => word.toString(16).padStart(8, '0')
