import type { ActSale } from '#shared/domain/act.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Clock } from '#shared/clock.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { Acts } from '#main/till/till.ts'
import { createAuthoriseAct } from './authorise-act.ts'
import { createChangePin, type ChangePinDeps } from './change-pin.ts'
import type { ManagerPin } from './manager-pin.ts'

export type ActsDeps = Pick<ChangePinDeps, 'visiting'> & {
  readonly pin: ManagerPin
  readonly ledger: Pick<Ledger, 'recordAct' | 'acts' | 'sale'>
  readonly clock: Pick<Clock, 'now'>
}

/** The manager's acts in one ledger. */
export function createActs(deps: ActsDeps): Acts {
  const { pin, ledger } = deps
  return {
    authorise: createAuthoriseAct(deps),
    changePin: createChangePin(deps),
    isPinSet: async () => {
      const set = await pin.isSet()
      return set.ok ? set.value : null
    },
    list: limit => ledger.acts(limit).map(one => ({ ...one, sale: actSale(ledger, one.act.saleId) })),
  }
}

function actSale(ledger: Pick<Ledger, 'sale'>, id: SaleId | null): ActSale | null {
  const facts = id === null ? undefined : ledger.sale(id)?.facts
  return facts === undefined
    ? null
    : { id: facts.id, ticket: facts.ticket, product: facts.sku.name, total: facts.total }
}
