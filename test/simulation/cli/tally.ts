import type { Broken } from '../audit/broken.ts'
import type { ShopReport } from '../shop/shop.ts'

/** What all shops together came to. */
export type Tally = {
  readonly add: (shop: ShopReport) => void
  readonly sales: () => number
  /** The line a simulation ends with. */
  readonly line: () => string
}

/** The last line has three heads; each rule counts under the harm that it keeps away. */
const HARM = {
  doubled: 'doubled',
  wire: 'doubled',
  twin: 'doubled',
  lost: 'lost',
  cash: 'lost',
  book: 'lost',
  bug: 'lost',
  misjudged: 'misjudged',
  stuck: 'misjudged',
} as const satisfies Readonly<Record<Broken['rule'], string>>

export function createTally(): Tally {
  const sums = { sales: 0, crashes: 0, faults: 0 }
  const harms = { doubled: 0, lost: 0, misjudged: 0 }
  return {
    add: shop => {
      sums.sales += shop.sales
      sums.crashes += shop.crashes
      sums.faults += shop.faults
      if (shop.broken !== null) harms[HARM[shop.broken.rule]] += 1
    },
    sales: () => sums.sales,
    line: () =>
      Object.entries({ ...sums, ...harms })
        .map(([name, count]) => `${name} ${String(count)}`)
        .join(', '),
  }
}

/** What a person needs to know of a broken rule, and how to see it again. */
export function tellBroken({ seed, broken, trail }: ShopReport, sales: number): string {
  if (broken === null) return ''
  return [
    `broken: ${broken.rule}${broken.about === '' ? '' : ` (${broken.about})`}: ${broken.detail}`,
    ...trail.map(line => `  ${line}`),
    `again: npm run sim -- --seed ${String(seed)} --sales ${String(sales)}`,
  ].join('\n')
}
