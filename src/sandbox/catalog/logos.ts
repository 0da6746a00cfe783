/** A picture the sandbox serves itself: letters on a colour, nobody's trademark. */
export interface Logo {
  readonly brand: string
  readonly letters: string
  readonly colour: string
}

/** The few brands that have a logo, by file name; most have none, as in any real catalog. */
export const LOGOS: ReadonlyMap<string, Logo> = new Map([
  ['tel.svg', { brand: 'Telcel', letters: 'TEL', colour: '#1d4e89' }],
  ['att.svg', { brand: 'AT&T', letters: 'ATT', colour: '#0f766e' }],
  ['mov.svg', { brand: 'Movistar', letters: 'MOV', colour: '#3f7d20' }],
  ['bai.svg', { brand: 'BAIT', letters: 'BAI', colour: '#b45309' }],
  ['une.svg', { brand: 'Unefon', letters: 'UNE', colour: '#7c3aed' }],
  ['vir.svg', { brand: 'Virgin Mobile', letters: 'VIR', colour: '#b91c1c' }],
  ['amz.svg', { brand: 'Amazon', letters: 'AMZ', colour: '#374151' }],
  ['cfe.svg', { brand: 'CFE', letters: 'CFE', colour: '#166534' }],
])

/** The logo of a brand as the part of a SKU it fills; empty for most brands. */
export function logoPathFor(brand: string): { logoPath?: string } {
  for (const [fileName, logo] of LOGOS) if (logo.brand === brand) return { logoPath: `/logos/${fileName}` }
  return {}
}

/** Draws a logo. */
export const drawLogo = ({ letters, colour }: Logo): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">` +
  `<rect width="96" height="96" rx="20" fill="${colour}"/>` +
  `<text x="48" y="58" font-family="sans-serif" font-size="30" font-weight="700" text-anchor="middle" fill="#fff">` +
  `${letters}</text></svg>\n`
