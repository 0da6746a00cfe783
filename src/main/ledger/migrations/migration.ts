/** One numbered step of the ledger's schema. Never edited once it has shipped: a change is a new step. */
export type Migration = {
  readonly version: number
  readonly name: string
  readonly sql: string
  /** What its SQL calls that SQLite does not have, each from one text to another. */
  readonly functions?: Readonly<Record<string, (text: string) => string>>
  /** The projection says more than before: it is folded again from the entries, which never change. */
  readonly refold?: boolean
}
