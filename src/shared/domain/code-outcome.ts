import type { ActRefusal } from './act.ts'
import type { PrintOutcome } from './selling.ts'

/**
 * Why a gift code cannot be read. `other-key`: sealed before this computer's keychain lost its key; `tampered`: what stands
 * in the ledger is not what was written there.
 */
export type CodeProblem = 'no-key' | 'other-key' | 'tampered'

/** Why a gift code is not handed out. */
export type CodeRefusal =
  | ActRefusal
  /** It is on paper or was on the screen already: from now on only with the manager's PIN. */
  | { readonly kind: 'already-out' }
  /** The sale has no gift code. */
  | { readonly kind: 'no-code' }
  | { readonly kind: 'unreadable'; readonly problem: CodeProblem }

/** The manager's leave to hand a code out once more. */
export type CodeLeave = { readonly pin: string; readonly reason: string }

/** A gift code on the screen. The only message that carries one in the clear. */
export type ShowCodeOutcome =
  | { readonly kind: 'shown'; readonly code: string }
  | { readonly kind: 'refused'; readonly refusal: CodeRefusal }

export type ReprintCodeOutcome =
  /** The leave stands in the ledger; what became of the paper. */
  | { readonly kind: 'sent'; readonly outcome: PrintOutcome }
  | { readonly kind: 'refused'; readonly refusal: CodeRefusal }
