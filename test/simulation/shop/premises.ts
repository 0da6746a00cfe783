import type { Chance } from '../chance.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { Auditor } from '../audit/auditor.ts'
import type { Climate } from './climate.ts'
import { createComputer, type ComputerDeps } from './computer.ts'
import type { Journal } from '../audit/journal.ts'
import type { Run } from './program.ts'

/** The counter: a computer, and people who start the program again whenever it has died or was closed. */
export type Premises = {
  readonly open: () => void
  /** The program, while it runs. */
  readonly run: () => Run | null
  /** Closes the program properly and starts it again after a while. */
  readonly quitAndRestart: (afterMs: number) => Promise<void>
  /** The next time it dies, nobody starts it before this moment (true time). */
  readonly leaveOffUntil: (at: number) => void
  readonly crashes: () => number
  readonly calmDown: () => void
  /** Closes the files. */
  readonly putAway: () => void
}

export type PremisesDeps = Omit<ComputerDeps, 'onDeath'> & {
  readonly time: SimTime
  readonly chance: Chance
  readonly climate: Climate
  readonly auditor: Auditor
  readonly journal: Journal
  /** The program runs again: people look at what it says first. */
  readonly onStart: () => void
}

const MINUTE = 60_000

export function createPremises(deps: PremisesDeps): Premises {
  const { time, climate, auditor, journal } = deps
  const luck = deps.chance.fork()
  let current: Run | null = null
  let crashes = 0
  let calm = false
  let offUntil = climate.start

  const computer = createComputer({
    ...deps,
    onDeath: point => {
      crashes += 1
      current = null
      journal.note(`death ${point}`, null)
      const downMs = Math.max(luck.spread(1_000, climate.death.longestDownMs), offUntil - time.now())
      time.after(calm ? 1_000 : downMs, boot)
    },
  })

  function boot(): void {
    const outcome = computer.boot()
    switch (outcome.kind) {
      case 'died':
        // Its death has planned the next start.
        return
      case 'blocked':
        journal.note(`blocked ${outcome.problem.kind}`, null)
        if (outcome.problem.kind !== 'disk-full') {
          const detail = `the ledger does not open: ${outcome.problem.kind}`
          auditor.report('book', '', detail)
        }
        time.after(MINUTE, boot)
        return
      case 'running':
        journal.note('started', null)
        current = outcome.run
        deps.onStart()
        auditor.onBoot(outcome.run.database.real)
    }
  }

  return {
    open: boot,
    run: () => (current?.isAlive() === true ? current : null),
    quitAndRestart: async afterMs => {
      const ending = current
      if (ending?.isAlive() !== true) return
      journal.note('closing', null)
      await ending.quit()
      if (current !== ending) return
      current = null
      time.after(afterMs, boot)
    },
    leaveOffUntil: at => {
      offUntil = at
    },
    crashes: () => crashes,
    calmDown: () => {
      calm = true
      computer.calmDown()
    },
    putAway: () => current?.database.forget(),
  }
}
