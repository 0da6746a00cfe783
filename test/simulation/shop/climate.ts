import type { WorldSettings } from '#sandbox/core/settings.ts'

/** What kind of place a shop is: everything that differs from one simulated shop to the next, drawn once at its start. */
export type Climate = {
  /** When the shop opens (true time, ms since the epoch). */
  readonly start: number
  readonly timeZone: string
  /** How wrong the computer's clock is to begin with, ms. */
  readonly wallOffsetMs: number
  /** How wrong Chipi's is, ms. */
  readonly chipiOffsetMs: number
  readonly chipi: Pick<
    WorldSettings,
    'idempotencyDay' | 'transactionLookup' | 'retryAfterHeader' | 'errorShape' | 'settleAfterMs'
  >
  readonly pace: Pace
  readonly wire: WireOdds
  readonly fates: FateOdds
  /** Windows in which the network or Chipi is in trouble, how often (mean gap) and how long (longest), ms. */
  readonly outages: {
    readonly meanGapMs: number
    readonly longestMs: number
    /** Of one that begins just before Chipi's day ends and outlasts it: the moment at which a key stops being good. */
    readonly atDayEnd: number
  }
  readonly clockJumps: {
    readonly meanGapMs: number
    readonly largestMs: number
    /** Of the clock being put right just before Chipi's day ends. */
    readonly atDayEnd: number
  }
  readonly token: { readonly fails: number; readonly goesStale: number }
  readonly disk: {
    readonly refusesOnce: number
    readonly fullMeanGapMs: number
    readonly fullLongestMs: number
  }
  readonly death: DeathOdds
  readonly people: PeopleOdds
}

export type Pace = {
  /** Between two customers, ms. */
  readonly meanGapMs: number
  /** Of a customer being the first of a crowd, and how many come then, all within seconds. */
  readonly crowd: number
  readonly crowdSize: number
  /** Of the shop closing for hours after a customer. */
  readonly closing: number
}

/** Of each request, by what the way to Chipi does to it. */
export type WireOdds = {
  readonly noConnection: number
  readonly lost: number
  readonly late: number
  readonly gatewayBefore: number
  readonly gatewayAfter: number
  readonly replyLost: number
  readonly replyCut: number
  readonly replyLate: number
  readonly repeated: number
}

/** Of each purchase, by what Chipi makes of it. */
export type FateOdds = {
  readonly fails: number
  readonly cancelled: number
  readonly stuck: number
  readonly oddWord: number
  readonly settlesLate: number
  readonly duplicate: number
  readonly noCredits: number
  readonly serverErrorBefore: number
  readonly serverErrorAfter: number
  readonly missingFolio: number
  readonly missingOptional: number
  readonly rateLimited: number
  readonly unauthorized: number
  readonly garbage: number
  readonly slow: number
  /** Of a purchase that failed becoming SUCCESS after all, hours later. */
  readonly changesItsMind: number
}

export type DeathOdds = {
  /** At each disk write and each group of bytes sent or received. */
  readonly atEachPoint: number
  /** Of the death being a power cut. */
  readonly powerCut: number
  /** At moments that have nothing to do with any of these, ms; the mean gap. */
  readonly meanGapMs: number
  /** Of the program dying just before Chipi's day ends, and being started again after it. */
  readonly atDayEnd: number
  /** Longest until someone starts the program again, ms. */
  readonly longestDownMs: number
}

export type PeopleOdds = {
  /** Of the next customer wanting the very same as a recent one. */
  readonly sameAgain: number
  readonly pressesTwice: number
  readonly sendsAgain: number
  readonly abandons: number
  /** Of closing the program properly when a customer has left. */
  readonly quits: number
  /** Of a customer paying for several sales at once. */
  readonly wantsMore: number
}
