import type { Clock } from '#shared/clock.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Chores } from './ledger/chores/chores.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Log } from './platform/log.ts'
import { writeHabits } from './selling-habits/habits-file.ts'
import {
  createSellingHabits,
  type SellingHabits,
  type SellingHabitsDeps,
} from './selling-habits/selling-habits.ts'
import type { EnvironmentFiles } from './till/environment-files.ts'

export type ComposeHabitsDeps = {
  readonly files: EnvironmentFiles
  readonly settings: () => Settings
  readonly clock: Clock
  readonly log: Pick<Log, 'bug'>
}

/** Names the concrete parts of what an environment sells most. */
export function composeHabits(
  ledger: Ledger,
  chores: Chores,
  { files, settings, clock, log }: ComposeHabitsDeps,
  catalog: Pick<SellingHabitsDeps, 'hasCatalog' | 'tileOf'>,
): SellingHabits {
  const { folder } = files
  return createSellingHabits({
    ...catalog,
    initial: files.readHabits(),
    count: since =>
      ledger.entries() === 0 ? Promise.resolve({}) : chores.run({ kind: 'count-sold', folder, since }),
    write: habits => writeHabits(folder, habits),
    clock,
    timeZone: () => settings().timeZone,
    onBug: error => log.bug('counting what sells', error),
  })
}
