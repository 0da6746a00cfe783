import type { Chance } from '../chance.ts'
import type { WallClock } from '../time/computer-clock.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { Climate } from './climate.ts'
import { dayEndAfter } from './day-end.ts'
import type { Premises } from './premises.ts'

export type DisastersDeps = {
  readonly time: SimTime
  readonly chance: Chance
  readonly climate: Climate
  readonly wall: WallClock
  readonly premises: Premises
  readonly isCalm: () => boolean
  readonly onFault: (kind: string) => void
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What happens whatever the program is doing: the current goes, somebody sets the clock. */
export function planDisasters(deps: DisastersDeps): void {
  const { time, chance, climate, wall, premises, isCalm } = deps
  const { clockJumps, death } = climate

  const nowAndThen = (meanGapMs: number, strike: () => void): void => {
    time.after(chance.span(meanGapMs), () => {
      if (isCalm()) return
      strike()
      nowAndThen(meanGapMs, strike)
    })
  }
  const setClock = (offsetMs: number): void => {
    deps.onFault('clock-jump')
    wall.setOffset(offsetMs)
  }
  const beforeDayEnds = (end: number): void => {
    if (isCalm()) return
    if (chance.happens(clockJumps.atDayEnd)) setClock(0)
    if (!chance.happens(death.atDayEnd)) return
    premises.leaveOffUntil(end + chance.spread(MINUTE, HOUR))
    premises.run()?.die('before the day ends')
  }
  const everyDay = (): void => {
    if (isCalm()) return
    const end = dayEndAfter(climate, time.now())
    const leftMs = end - time.now()
    time.after(leftMs - chance.spread(1_000, 20 * MINUTE), () => beforeDayEnds(end))
    time.after(leftMs + 1, everyDay)
  }

  nowAndThen(death.meanGapMs, () => premises.run()?.die('at a moment of its own'))
  nowAndThen(clockJumps.meanGapMs, () =>
    setClock(chance.happens(0.3) ? 0 : chance.whole(-clockJumps.largestMs, clockJumps.largestMs)),
  )
  everyDay()
}
