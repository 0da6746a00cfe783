/** How many sales, and what they come to: whole centavos, which may be more than any one amount can be. */
export type Counted = { readonly count: number; readonly centavos: number }

/** The sales confirmed in a span of time, by how they stand now. What failed and was paid back is none of them. */
export type SaleTotals = {
  /** Settled, or found done by a manager. */
  readonly done: Counted
  /** Without a last word: their cash is in the drawer. */
  readonly underWay: Counted
  /** Failed, their cash still to be handed back. */
  readonly owed: Counted
}
