import { isCodeShelf } from '#shared/domain/gift-code.ts'
import type { Decision, PurchaseReport } from '#shared/domain/sale-outcome.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import type { GiftCodes } from './gift-codes.ts'

type Sealing = Pick<GiftCodes, 'seal'>

/** An event as it may be written down: a gift code in it under seal. Null while there is no key to seal it with. */
export function sealEvent(codes: Sealing, sale: Sale, event: SaleEvent): SaleEvent | null {
  if (!isCodeShelf(sale.facts.sku.shelf)) return event
  if (event.type === 'sale.reported') {
    const report = sealReport(codes, sale, event.report)
    return report === null ? null : { ...event, report }
  }
  if (event.type === 'sale.decided') {
    const decision = sealDecision(codes, sale, event.decision)
    return decision === null ? null : { ...event, decision }
  }
  return event
}

/** What a manager typed about a gift card: its code is sealed, and taken out of the words around it. */
export function sealDecision(codes: Sealing, { facts }: Sale, decision: Decision): Decision | null {
  const { folio, reason } = decision
  if (!isCodeShelf(facts.sku.shelf) || folio === null) return decision
  const sealed = codes.seal(facts.id, folio)
  return sealed === null ? null : { ...decision, folio: sealed, reason: reason.replaceAll(folio, '••••') }
}

function sealReport(codes: Sealing, { facts }: Sale, report: PurchaseReport): PurchaseReport | null {
  const { fileNumber, status } = report
  if (fileNumber === null || fileNumber === '') return report
  // Chipi puts the reason of a failure in the same place, and a manager has to be able to read it.
  const isReason = (status === 'FAILED' || status === 'CANCELLED') && readsAsWords(fileNumber)
  if (isReason) return report
  const sealed = codes.seal(facts.id, fileNumber)
  return sealed === null ? null : { ...report, fileNumber: sealed }
}

/** Two words side by side, letters alone: no code looks like that. */
function readsAsWords(text: string): boolean {
  return /(^|\s)\p{L}{2,}\s+\p{L}{2,}/u.test(text)
}
