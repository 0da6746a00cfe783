/** Names that people know by a colour, and the closest hue of ours. Everything else gets one by its letters. */
const KNOWN: readonly (readonly [beginning: string, hue: number])[] = [
  ['telcel', 0],
  ['at&t', 7],
  ['movistar', 14],
  ['bait', 8],
  ['unefon', 4],
  ['virgin', 16],
  ['mimovil', 3],
  ['ultracel', 10],
  ['cfe', 17],
  ['telmex', 0],
  ['totalplay', 13],
  ['izzi', 1],
  ['megacable', 7],
  ['sky', 9],
  ['dish', 16],
  ['netflix', 6],
  ['spotify', 5],
  ['xbox', 14],
  ['playstation', 9],
  ['google', 2],
  ['apple', 15],
  ['roblox', 12],
  ['amazon', 4],
  ['steam', 15],
  ['nintendo', 16],
  ['uber', 15],
]

const HUES = 18

/** The hue (0 to 17) of a name: the same on every screen and after every sync. */
export function hueOf(name: string): number {
  const plain = name.toLowerCase()
  const known = KNOWN.find(([beginning]) => plain.startsWith(beginning))
  if (known !== undefined) return known[1]
  let sum = 7
  for (const character of plain) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return sum % HUES
}
