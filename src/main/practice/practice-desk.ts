import { createTurns } from '#main/platform/turns.ts'
import type { Sandbox } from '#sandbox/sandbox.ts'
import type { PracticeFault } from '#shared/domain/practice.ts'
import { purchaseFaults } from './faults.ts'

/** Where a practice till is told what shall go wrong. A till with a key has none. */
export type PracticeDesk = {
  readonly armed: () => PracticeFault | null
  /** Spoils the next sale in this way, or nothing any more (`null`). What was armed before is taken back. */
  readonly arm: (fault: PracticeFault | null) => Promise<void>
  /** Gives up listening to the sandbox, which is about to end. */
  readonly close: () => void
}

export type PracticeDeskDeps = {
  readonly sandbox: Pick<Sandbox, 'events' | 'stop' | 'resume'> & {
    readonly world: Pick<Sandbox['world'], 'faults'>
  }
  /** Lets the token be run out, or good again. */
  readonly expireToken: (expired: boolean) => void
  /** What is armed is another than before. */
  readonly changed: () => void
}

export function createPracticeDesk({ sandbox, expireToken, changed }: PracticeDeskDeps): PracticeDesk {
  const { world, events } = sandbox
  const inTurn = createTurns()
  let armed: PracticeFault | null = null
  let listening = new AbortController()

  const become = (fault: PracticeFault | null): void => {
    if (armed === fault) return
    armed = fault
    changed()
  }

  const takeBack = async (): Promise<void> => {
    listening.abort()
    world.faults.clear()
    expireToken(false)
    await sandbox.resume()
  }

  /** A fault that touched its sale is over; the mark goes with it. */
  const forgetOnceUsed = (count: number): void => {
    listening = new AbortController()
    const after = events.since(0).at(-1)?.seq ?? 0
    events.waitFor({ event: 'fault-used', count, after }, listening.signal).then(
      () => become(null),
      () => undefined,
    )
  }

  return {
    armed: () => armed,
    arm: fault =>
      inTurn(async () => {
        await takeBack()
        if (fault === 'offline') await sandbox.stop()
        if (fault === 'token-expired') expireToken(true)
        const specs = fault === null ? [] : purchaseFaults(fault)
        for (const spec of specs) world.faults.add(spec)
        if (specs.length > 0) forgetOnceUsed(specs.length)
        become(fault)
      }),
    close: () => listening.abort(),
  }
}
