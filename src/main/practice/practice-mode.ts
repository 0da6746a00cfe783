import type { Connection } from '#main/connection/connection.ts'
import { countNeedingKey } from '#main/sale/needing-key.ts'
import type { SettingsStore } from '#main/settings/settings-store.ts'
import type { TillHost } from '#main/till/till-host.ts'
import { isStanding } from '#shared/domain/practice.ts'
import type {
  EnterPracticeOutcome,
  LeavePracticeOutcome,
  PracticeFault,
  PracticeMemory,
  PracticeProgress,
  PracticeState,
} from '#shared/domain/practice.ts'

/** Practice as a place one can go to and come back from, whether the terminal has a key or not. */
export type PracticeMode = {
  /** Null while the till sells for real, or none is open. */
  readonly now: () => Promise<PracticeState | null>
  /** Spoils the next sale of practice. Null, and nothing is done, outside of it: no real sale is ever spoilt. */
  readonly arm: (fault: PracticeFault | null) => Promise<PracticeState | null>
  readonly enter: () => Promise<EnterPracticeOutcome>
  readonly leave: () => Promise<LeavePracticeOutcome>
  readonly learned: (progress: PracticeProgress) => Promise<void>
}

export type PracticeModeDeps = {
  readonly host: Pick<TillHost, 'till' | 'reopen'>
  readonly connection: Pick<Connection, 'load'>
  readonly settings: Pick<SettingsStore, 'current' | 'save'>
}

export function createPracticeMode({ host, connection, settings }: PracticeModeDeps): PracticeMode {
  const ownKey = async () => {
    const loaded = await connection.load()
    return loaded.ok ? loaded.value : null
  }

  const now = async (): Promise<PracticeState | null> => {
    const desk = host.till()?.practice ?? null
    if (desk === null) return null
    return { armed: desk.armed(), visiting: (await ownKey()) !== null }
  }

  /** A folder that takes nothing costs an offer made twice, or a word not said: no more. */
  const remember = async (what: Partial<PracticeMemory>): Promise<void> => {
    const known = settings.current().practice
    await settings.save({ practice: { ...known, ...what } })
  }

  const goBack = async (): Promise<LeavePracticeOutcome> => {
    const own = await ownKey()
    if (own === null) return { kind: 'no-key' }
    const readiness = await host.reopen(own)
    return readiness.kind === 'ready' ? { kind: 'left' } : { kind: 'cannot-open' }
  }

  return {
    now,
    arm: async fault => {
      const till = host.till()
      if (till === null || till.practice === null) return null
      const before = till.practice.armed()
      await till.practice.arm(fault)
      // What stays until it is taken back shows in the banner at once, and goes from it at once.
      if ([before, fault].some(one => one !== null && isStanding(one))) await till.link.check()
      return now()
    },
    enter: async () => {
      const till = host.till()
      if (till === null) return { kind: 'cannot-open' }
      if (till.practice !== null) return { kind: 'entered' }
      const letGo = till.sales.hold()
      try {
        const count = countNeedingKey(till.environment, till.sales.open())
        if (count > 0) return { kind: 'sales-open', count }
        const readiness = await host.reopen(null)
        if (readiness.kind === 'ready') {
          await remember({ visiting: true })
          return { kind: 'entered' }
        }
        await goBack()
        return { kind: 'cannot-open' }
      } finally {
        letGo()
      }
    },
    leave: async () => {
      const wasVisiting = settings.current().practice.visiting
      // Before the real till is open: there it would be said that practice was cut short.
      if (wasVisiting) await remember({ visiting: false })
      const outcome: LeavePracticeOutcome =
        (host.till()?.practice ?? null) === null ? { kind: 'left' } : await goBack()
      if (wasVisiting && outcome.kind === 'cannot-open') await remember({ visiting: true })
      return outcome
    },
    learned: remember,
  }
}
