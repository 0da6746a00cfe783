/** What can be made to go wrong with the next practice sale, by the name a cashier knows it under. */
export const PRACTICE_FAULTS = [
  /** Taken at once, done only after a while. */
  'slow',
  'failed',
  'cancelled',
  'duplicate',
  'no-credits',
  /** 429: Chipi asks to wait, and takes it a moment later. */
  'too-many',
  /** A 500 after it was taken: nobody knows until Chipi is asked. */
  'server-error',
  /** Taken, and the answer never arrives. */
  'lost-reply',
  /** Taken, and answered with something that is no answer. */
  'garbage',
  /** Nothing gets through, until it is taken back. */
  'offline',
  /** The token has run out, until it is taken back. */
  'token-expired',
] as const
export type PracticeFault = (typeof PRACTICE_FAULTS)[number]

/** Faults that stay until they are taken back; the others spoil one sale and are gone. */
export function isStanding(fault: PracticeFault): boolean {
  return fault === 'offline' || fault === 'token-expired'
}

/** Practice as it stands now. */
export type PracticeState = {
  /** What will go wrong next, or goes wrong now; null when all is well. */
  readonly armed: PracticeFault | null
  /** The terminal has a key of its own and only visits: it can go back to real sales. */
  readonly visiting: boolean
}

/** What came of entering practice. */
export type EnterPracticeOutcome =
  | { readonly kind: 'entered' }
  /** Real sales are on their way and nobody would look after them meanwhile. */
  | { readonly kind: 'sales-open'; readonly count: number }
  | { readonly kind: 'cannot-open' }

/** What came of going back to real sales. */
export type LeavePracticeOutcome =
  | { readonly kind: 'left' }
  /** There is no key: practice is where this terminal is at home. */
  | { readonly kind: 'no-key' }
  | { readonly kind: 'cannot-open' }

/** What was learned on this terminal, so that nothing is offered twice. */
export type PracticeProgress = {
  /** The welcome of the first start was answered. */
  readonly welcomed: boolean
  /** The guided sale was made to its end. */
  readonly guided: boolean
}

/** What is remembered of practice on this terminal. */
export type PracticeMemory = PracticeProgress & {
  /**
   * Practice was entered from real sales and not left. Found at a start it says that the program ended in between, and
   * that whoever practised does not know that it sells for real again.
   */
  readonly visiting: boolean
}
