/** What the shop asks of Chipi or the carrier, by how the sale stands. */
export const CLAIM_REQUESTS = [
  'confirm-delivery',
  'confirm-not-charged',
  'tell-outcome',
  'confirm-decision',
] as const
export type ClaimRequest = (typeof CLAIM_REQUESTS)[number]

/** What became of a claim packet. */
export type ClaimOutcome =
  /** Both files lie in the folder of claims. */
  | { readonly kind: 'saved'; readonly pdf: string; readonly json: string }
  | { readonly kind: 'cannot-write'; readonly folder: string }
  /** The page could not be drawn; nothing was written. */
  | { readonly kind: 'cannot-draw' }
  | { readonly kind: 'unknown-sale' }
