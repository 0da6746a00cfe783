import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import { COUNTER, MANAGER, type Act } from '#shared/domain/act.ts'

/** What a person did, in a sentence. */
export function actWords(t: TFunction, act: Act): string {
  const by = whoWords(t, act.by)
  switch (act.type) {
    case 'act.drawer-opened':
    case 'act.code-reprinted':
      return t(`pin.act.${act.type}`, { by, reason: act.reason })
    case 'act.code-shown':
      return act.reason === null
        ? t('pin.act.codeShownInstead')
        : t(`pin.act.${act.type}`, { by, reason: act.reason })
    case 'act.pin-set':
    case 'act.pin-changed':
      return t(`pin.act.${act.type}`)
    case 'act.pin-refused':
      return t(`pin.act.${act.type}`, { tries: act.tries, wanted: t(`pin.wanted.${act.wanted}`) })
    default:
      return assertNever(act, 'actWords')
  }
}

function whoWords(t: TFunction, by: string): string {
  return by === MANAGER || by === COUNTER ? t(`pin.who.${by}`) : by
}
