/**
 * What customers at Mexican counters ask for most, by the public sizes of the companies: these tiles stand first on
 * their shelf, the rest follow by name. Spelled as {@link foldName} spells.
 */
const ASKED_FOR_FIRST: readonly string[] = [
  'telcel',
  'at&t',
  'movistar',
  'bait',
  'unefon',
  'virgin mobile',
  'virgin',
  'cfe',
  'telmex',
  'izzi',
  'totalplay',
  'megacable',
  'sky',
  'dish',
  'netflix',
  'spotify',
  'google play',
  'amazon',
  'free fire',
  'roblox',
  'xbox',
  'playstation',
]

const RANKS = new Map(ASKED_FOR_FIRST.map((name, rank) => [name, rank]))

/** 0 for what is asked for most; one number past the list for everything else. */
export function usualRank(carrier: string): number {
  return RANKS.get(foldName(carrier)) ?? RANKS.size
}

/** A name without the differences that do not matter: case, accents, doubled spaces. */
export function foldName(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().replaceAll(/\s+/g, ' ')
}
