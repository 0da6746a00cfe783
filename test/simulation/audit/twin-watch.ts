import type { NewSale } from '#main/ledger/ledger.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { WallClock } from '../time/computer-clock.ts'

const TWIN_WINDOW_MS = 15 * 60_000

/** Remembers by true time what was sold to whom, beside the program's own memory of it. */
export type TwinWatch = {
  /** The id of a sale of the same to the same, so short ago that the carrier would refuse this one; null for none. */
  readonly find: (sale: NewSale, look: (id: SaleId) => Sale | null) => SaleId | null
  readonly begun: (sale: NewSale) => void
}

export function createTwinWatch({
  time,
  wall,
}: {
  readonly time: SimTime
  readonly wall: WallClock
}): TwinWatch {
  const latest = new Map<string, { id: SaleId; at: number; leaps: number }>()
  const keyOf = ({ sku, reference }: NewSale): string =>
    `${sku.shelf === 'gift-cards' ? 'gift' : sku.id} ${reference}`
  return {
    find: (sale, look) => {
      const earlier = latest.get(keyOf(sale))
      if (earlier === undefined || earlier.id === sale.id || time.now() - earlier.at >= TWIN_WINDOW_MS)
        return null
      // Set forward while the program was not running: then nobody can tell how long ago it was.
      if (wall.leaps() !== earlier.leaps) return null
      const before = look(earlier.id)
      return before === null || before.state === 'failed' ? null : earlier.id
    },
    begun: sale => {
      latest.set(keyOf(sale), { id: sale.id, at: time.now(), leaps: wall.leaps() })
    },
  }
}
