import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import { COUNTER, MANAGER, type Act, type ActSale } from '#shared/domain/act.ts'
import { money } from '#renderer/text/money.ts'

/** What a person did, in a sentence. */
export function actWords(t: TFunction, act: Act): string {
  const whose = whoseWords(t, act.by)
  switch (act.type) {
    case 'act.drawer-opened':
    case 'act.code-reprinted':
      return t(`pin.act.${act.type}`, { whose, reason: act.reason })
    case 'act.code-shown':
      return act.reason === null
        ? t('pin.act.codeShownInstead')
        : t(`pin.act.${act.type}`, { whose, reason: act.reason })
    case 'act.pin-set':
    case 'act.pin-changed':
      return t(`pin.act.${act.type}`)
    case 'act.pin-refused':
      return t(`pin.act.${act.type}`, { tries: act.tries, wanted: t(`pin.wanted.${act.wanted}`) })
    default:
      return assertNever(act, 'actWords')
  }
}

function whoseWords(t: TFunction, by: string): string {
  return by === MANAGER || by === COUNTER ? t(`pin.whose.${by}`) : t('pin.whose.person', { name: by })
}

/** The sale that an act is about, as it stands on its ticket. */
export function actSaleWords(t: TFunction, { ticket, product, total }: ActSale): string {
  return t('pin.acts.sale', { ticket, product, total: money(total) })
}
