import { assertNever } from '#shared/assert-never.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { Tone } from '#renderer/ui/notice.tsx'

/** The colour and icon a state of a sale wears everywhere. */
export function toneOf(sale: Sale): Tone {
  switch (sale.state) {
    case 'intent':
      return sale.notTaken === null ? 'wait' : 'warn'
    case 'sent':
    case 'pending':
      return 'wait'
    case 'unknown':
    case 'review':
      return 'warn'
    case 'settled':
    case 'decided':
      return 'good'
    case 'failed':
      return 'bad'
    default:
      return assertNever(sale, 'toneOf')
  }
}
