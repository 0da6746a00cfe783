/** A rule about money that did not hold. */
export type Broken = {
  readonly rule:
    | 'doubled'
    | 'lost'
    | 'misjudged'
    /** The drawer and the ledger disagree, or cash went back that should not have. */
    | 'cash'
    /** The ledger does not open, or its chain or projection does not hold. */
    | 'book'
    /** The same was sold to the same twice within minutes. */
    | 'twin'
    /** Something else went over the wire than was on disk. */
    | 'wire'
    /** No end although everything has been well for days. */
    | 'stuck'
    | 'bug'
  /** A sale's id or idempotency key; empty when it is about all of them. */
  readonly about: string
  readonly detail: string
}

export type Report = (rule: Broken['rule'], about: string, detail: string) => void
