import { isCentavos, pesos, subtract, toCentavos, type Centavos } from '#shared/domain/money.ts'

/** Mexican notes in use, in pesos. */
const NOTES = [20, 50, 100, 200, 500, 1000]

export const NOTE_KEYS: readonly Centavos[] = NOTES.map(pesos)
/** Mexican coins in use. Twenty pesos are a note and a coin. */
export const COIN_KEYS: readonly Centavos[] = [50, 100, 200, 500, 1_000, 2_000].map(toCentavos)

/**
 * Whether nobody would hand over so much: the change could be paid with the largest note, so one of the notes was given
 * for nothing. More likely a key slipped or a code was scanned, and the change would be the shop's loss.
 */
export function isUnlikely(due: Centavos, cash: Centavos): boolean {
  const change = subtract(cash, due)
  return change !== null && change >= pesos(Math.max(...NOTES))
}

/** Most amounts offered besides the notes themselves. */
const MOST_OFFERED = 3

/**
 * What customers hand over for a total in several notes: the next amount up in each note, so that 130 gives 140 and 150,
 * and a total of 1,250 gives 1,260, 1,300 and 1,500. Sorted, each more than the total; a single note is not among them
 * (each has a key of its own), nor is anything for a total that is a note itself.
 */
export function likelyTenders(total: Centavos): readonly Centavos[] {
  if (NOTE_KEYS.includes(total)) return []
  const handed = NOTES.map(note => Math.ceil(total / (note * 100)) * note)
  const likely = [...new Set(handed)].filter(
    amount => amount * 100 > total && !NOTES.includes(amount) && isCentavos(amount * 100),
  )
  return likely
    .toSorted((a, b) => a - b)
    .slice(0, MOST_OFFERED)
    .map(pesos)
}
