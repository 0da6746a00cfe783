import type { Environment } from '#shared/domain/environment.ts'
import type { Sale } from '#shared/domain/sale.ts'

/**
 * How many of an environment's open sales still need the API key in use to be asked about. One in review waits for a
 * person, and nobody is owed anything by a practice sale.
 */
export function countNeedingKey(environment: Environment, open: readonly Sale[]): number {
  return environment === 'practice' ? 0 : open.filter(sale => sale.state !== 'review').length
}
