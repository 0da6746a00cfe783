import type { SaleIn } from './sale.ts'

/** A sale in review of which Chipi itself says that it was done. Nobody may then close it as not done. */
export function chipiSaysDone({ reason }: SaleIn<'review'>): boolean {
  return 'status' in reason && reason.status === 'SUCCESS'
}
