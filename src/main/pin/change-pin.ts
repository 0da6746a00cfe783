import { MANAGER, type PinChangeOutcome } from '#shared/domain/act.ts'
import type { Clock } from '#shared/clock.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { ManagerPin, PinChange } from './manager-pin.ts'

/** Sets the manager's PIN or changes it. It stands in the ledger before it counts, and so do too many wrong old ones. */
export type ChangePin = (change: PinChange) => Promise<PinChangeOutcome>

export type ChangePinDeps = {
  readonly pin: Pick<ManagerPin, 'set'>
  /** True while a till that sells for real is only practising: its PIN is changed in its own book. */
  readonly visiting: boolean
  readonly ledger: Pick<Ledger, 'recordAct'>
  readonly clock: Pick<Clock, 'now'>
}

export function createChangePin({ pin, visiting, ledger, clock }: ChangePinDeps): ChangePin {
  const common = () => ({ at: clock.now(), by: MANAGER, saleId: null }) as const
  return async change => {
    if (visiting) return { kind: 'practising' }
    const done = await pin.set(change, what => {
      const written = ledger.recordAct({ ...common(), type: `act.pin-${what}` })
      return written.ok ? null : written.error
    })
    if (done.ok) return { kind: 'saved', change: done.value }
    if ('weak' in done.error) return { kind: 'weak', why: done.error.weak }
    if ('ledger' in done.error)
      return { kind: 'refused', refusal: { kind: 'ledger', problem: done.error.ledger } }
    const { refusal, tries } = done.error
    if (refusal.kind === 'wrong' && refusal.waitMs > 0) {
      ledger.recordAct({ ...common(), type: 'act.pin-refused', wanted: 'pin-changed', tries })
    }
    return { kind: 'refused', refusal }
  }
}
