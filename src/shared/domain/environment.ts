/** Where a sale happens. Data of two environments never share a folder. */
export const ENVIRONMENTS = ['production', 'chipi-dev', 'practice'] as const
export type Environment = (typeof ENVIRONMENTS)[number]

/** Chipi marks what its DEV keys made; such a row is a test whatever we believed the environment to be. */
export function hasDevMarker(row: {
  ledgerEntryId?: string | undefined
  skuFileNumber?: string | undefined
}): boolean {
  return (
    (row.ledgerEntryId?.startsWith('le-dev-') ?? false) ||
    (row.skuFileNumber?.startsWith('dev-sandbox-') ?? false)
  )
}
