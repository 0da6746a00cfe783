import type { SkuId } from './ids.ts'
import type { Centavos } from './money.ts'

/** What the counter's search knows of a product. The product itself is fetched when it is chosen. */
export type SearchRow = {
  readonly id: SkuId
  /** The tile it stands on. */
  readonly tile: string
  readonly name: string
  readonly description: string
  readonly category: string
  /** Null when the amount is typed. */
  readonly face: Centavos | null
  /** False for products in dollars, which are not for sale here. */
  readonly sellable: boolean
  /** What its reference must look like: a scanned code finds its issuers by it. */
  readonly pattern: string
}

/** Some of a catalog's products: all at once would hold up whoever gives them and whoever takes them. */
export type SearchRows = {
  /** Of which catalog, by when Chipi gave it, ms since the epoch; null when there is none. */
  readonly takenAt: number | null
  readonly rows: readonly SearchRow[]
  /** Where the next ones begin; null after the last. */
  readonly next: number | null
}
