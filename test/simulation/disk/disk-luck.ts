import type { Chance } from '../chance.ts'
import type { Climate } from '../shop/climate.ts'
import type { SimTime } from '../time/sim-time.ts'

/** True when the disk refuses a write: now and then a single one, or all of them for a while. */
export function createDiskLuck(deps: {
  readonly time: SimTime
  readonly chance: Chance
  readonly climate: Climate
  readonly onFault: (kind: string) => void
}): () => boolean {
  const { time, climate, onFault } = deps
  const luck = deps.chance.fork()
  const { fullMeanGapMs, fullLongestMs, refusesOnce } = climate.disk
  let from = climate.start + luck.span(fullMeanGapMs)
  let until = from + luck.spread(1_000, fullLongestMs)
  return () => {
    const now = time.now()
    while (until <= now) {
      from = until + luck.span(fullMeanGapMs)
      until = from + luck.spread(1_000, fullLongestMs)
    }
    const refused = luck.happens(refusesOnce) || from <= now
    if (refused) onFault('disk-full')
    return refused
  }
}
