import { MANAGER, type ActOrder, type ActRefusal } from '#shared/domain/act.ts'
import { withoutPin } from '#shared/domain/pin.ts'
import type { Clock } from '#shared/clock.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { ManagerPin } from './manager-pin.ts'

/** An act that is allowed and written down: whoever asked does it now. */
export type Approval = { readonly by: string }

/**
 * Asks for what only a manager may do. An approval means that the PIN was right and that the act stands in the ledger
 * already; a refusal, that nothing may be done. Too many wrong PINs are written down as well.
 */
export type AuthoriseAct = (order: ActOrder) => Promise<Result<Approval, ActRefusal>>

export type AuthoriseActDeps = {
  readonly pin: Pick<ManagerPin, 'check'>
  readonly ledger: Pick<Ledger, 'recordAct'>
  readonly clock: Pick<Clock, 'now'>
}

export function createAuthoriseAct({ pin, ledger, clock }: AuthoriseActDeps): AuthoriseAct {
  return async ({ act, pin: typed, reason, saleId }) => {
    const checked = await pin.check(typed)
    const common = { at: clock.now(), by: MANAGER, saleId }
    if (!checked.ok) {
      const { refusal, tries } = checked.error
      if (refusal.kind === 'wrong' && refusal.waitMs > 0) {
        // A ledger that does not take it makes the refusal no weaker.
        ledger.recordAct({ ...common, type: 'act.pin-refused', wanted: act, tries })
      }
      return err(refusal)
    }
    // Whoever went on typing in the line of the reason left the PIN there, and an entry stands for ever.
    const written = ledger.recordAct({ ...common, type: `act.${act}`, reason: withoutPin(reason, typed) })
    return written.ok ? ok({ by: MANAGER }) : err({ kind: 'ledger', problem: written.error })
  }
}
