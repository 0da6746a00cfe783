import { isCentavos, pesos, type Centavos } from '#shared/domain/money.ts'

/** Mexican notes in use, in pesos. */
const NOTES = [20, 50, 100, 200, 500, 1000]

/**
 * What customers hand over for a total: the next amount up in each note, so that 130 gives 140, 150, 200, 500 and
 * 1,000; a total that is a note of its own is only ever paid with a larger one. Sorted, each more than the total (the
 * exact amount has a key of its own).
 */
export function cashKeys(total: Centavos): readonly Centavos[] {
  const single = NOTES.some(note => note * 100 === total)
  const handed = NOTES.map(note => (single ? note : Math.ceil(total / (note * 100)) * note))
  const larger = [...new Set(handed)].filter(amount => amount * 100 > total && isCentavos(amount * 100))
  return larger.toSorted((a, b) => a - b).map(amount => pesos(amount))
}
