import type { SaleId } from '#shared/domain/ids.ts'
import type { LostSaleAnswer } from '#shared/domain/ledger-care.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import { err, type Result } from '#shared/result.ts'
import { toLedgerProblem } from '#main/ledger/database.ts'
import type { Ledger, Recorded } from '#main/ledger/ledger.ts'
import type { GiftCodes } from './gift-codes.ts'
import { sealEvent } from './seal-event.ts'

const NO_KEY = { kind: 'no-code-key' } as const

/**
 * The ledger as the rest of the program gets it: whatever is written through it has its gift codes sealed first. Without
 * their key such a write fails as it would on a full disk: the answer is kept in memory and offered again, or asked for anew.
 */
export function sealingLedger(ledger: Ledger, codes: GiftCodes): Ledger {
  return {
    ...ledger,
    record: (id, event) => record(ledger, codes, id, event),
    recordLostSale: (at, asked) => {
      const sealed = sealAnswer(codes, asked)
      return sealed === null ? err(NO_KEY) : ledger.recordLostSale(at, sealed)
    },
  }
}

function record(
  ledger: Ledger,
  codes: GiftCodes,
  id: SaleId,
  event: SaleEvent,
): Result<Recorded, LedgerProblem> {
  // Nothing else can carry a code, and a sale that is not read here costs nothing.
  if (event.type !== 'sale.reported' && event.type !== 'sale.decided') return ledger.record(id, event)
  try {
    const sale = ledger.sale(id)
    if (sale === null) throw new Error(`no sale ${id} to seal a code of`)
    const sealed = sealEvent(codes, sale, event)
    return sealed === null ? err(NO_KEY) : ledger.record(id, sealed)
  } catch (error) {
    return err(toLedgerProblem(error))
  }
}

/** Of a lost sale nobody knows what was sold, so whatever Chipi says stands under seal. */
function sealAnswer(codes: GiftCodes, asked: LostSaleAnswer): LostSaleAnswer | null {
  const { purchase } = asked
  const fileNumber = purchase?.fileNumber ?? ''
  if (purchase === null || fileNumber === '') return asked
  const sealed = codes.seal(asked.id, fileNumber)
  return sealed === null ? null : { ...asked, purchase: { ...purchase, fileNumber: sealed } }
}
