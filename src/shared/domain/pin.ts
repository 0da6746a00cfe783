export const SHORTEST_PIN = 4
export const LONGEST_PIN = 8

/** Why nobody should have a PIN. */
export const PIN_WEAKNESSES = ['length', 'repeated', 'sequence', 'drawn', 'year'] as const
export type PinWeakness = (typeof PIN_WEAKNESSES)[number]

/** Null for a PIN that may be set: 4 to 8 digits that are not the first ones anybody would try. */
export function weaknessOf(pin: string): PinWeakness | null {
  if (!/^\d+$/.test(pin) || pin.length < SHORTEST_PIN || pin.length > LONGEST_PIN) return 'length'
  if (isRepeated(pin)) return 'repeated'
  if (isSequence(pin)) return 'sequence'
  if (isDrawn(pin)) return 'drawn'
  return /^(?:19|20)\d\d$/.test(pin) ? 'year' : null
}

/** `0000`, `1212`, `123123`: a shorter piece over and over. */
function isRepeated(pin: string): boolean {
  return Array.from({ length: pin.length - 1 }, (_, n) => pin.slice(0, n + 1)).some(
    piece => pin === piece.repeat(pin.length / piece.length),
  )
}

/** `1234`, `9876`, `7890`: one step up or down all along, around the end as well. */
function isSequence(pin: string): boolean {
  const digits = pin.split('').map(Number)
  return [1, 9].some(step =>
    digits.every((digit, n) => n === 0 || digit === ((digits[n - 1] ?? 0) + step) % 10),
  )
}

/** Ways over the pad that a finger draws without thinking, or any piece of them: columns, and corner after corner. */
const WAYS = ['2580', '147258369', '741852963', '13971397'] as const
/** Only as a whole: half of one is a PIN like any other. */
const CROSSES: ReadonlySet<string> = new Set(['159753', '357159', '159357'])

function isDrawn(pin: string): boolean {
  const back = pin.split('').toReversed().join('')
  return [pin, back].some(drawn => CROSSES.has(drawn) || WAYS.some(way => way.includes(drawn)))
}

/** What stands where somebody wrote a PIN. */
const HIDDEN = '••••'

/** A text without this PIN in it, however it was spaced: what is written down can never be taken back. */
export function withoutPin(text: string, pin: string): string {
  if (!/^\d+$/.test(pin)) return text
  return text.replaceAll(new RegExp(pin.split('').join('[\\s.,-]*'), 'g'), HIDDEN)
}

/** True for a text that ends as if somebody had gone on with their PIN in it. */
export function endsLikePin(text: string): boolean {
  const [last = ''] = /\d+$/.exec(text.trim()) ?? []
  return last.length >= SHORTEST_PIN && last.length <= LONGEST_PIN
}
