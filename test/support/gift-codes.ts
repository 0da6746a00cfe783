import { createGiftCodes, type GiftCodes } from '#main/gift-code/gift-codes.ts'
import type { VaultProblem } from '#shared/domain/connection.ts'
import { as, type SkuId } from '#shared/domain/ids.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { err, ok } from '#shared/result.ts'
import { aSku } from './builders.ts'

/** A gift card as the catalog lists one. */
export function aGiftCard(changes: Partial<Sku> = {}): Sku {
  return aSku({
    id: as<SkuId>('sku-GIFT200'),
    name: 'Tarjeta Play $200',
    carrier: 'Play',
    shelf: 'gift-cards',
    category: 'GIFT_CARDS',
    ...changes,
  })
}

/** Real seals with a key of the test's own, from a keychain that can be locked. */
export async function someGiftCodes(
  key = Buffer.alloc(32, 7),
): Promise<{ readonly codes: GiftCodes; readonly lock: (problem: VaultProblem | null) => void }> {
  let problem: VaultProblem | null = null
  const codes = createGiftCodes({
    loadKey: async () => (problem === null ? ok(key) : err(problem)),
    onKey: () => undefined,
  })
  return { codes, lock: next => void (problem = next) }
}
