import { PLACES } from '#renderer/features/shell/places.ts'

/** Where keys are of use; the words stand in `keys.where` and `keys.does` of the text tables. */
export const KEY_GROUPS = [
  {
    where: 'carriers',
    keys: [
      ['/', 'search'],
      ['↓', 'intoGrid'],
      ['← → ↑ ↓', 'move'],
      ['Enter', 'choose'],
      ['F6', 'again'],
      ['F7', 'sameNumber'],
      ['F11', 'parked'],
      ['F10', 'collect'],
    ],
  },
  {
    where: 'number',
    keys: [
      ['0–9', 'type'],
      ['Backspace', 'erase'],
      ['Delete', 'eraseAll'],
      ['Enter', 'next'],
      ['F8', 'hold'],
    ],
  },
  {
    where: 'confirm',
    keys: [
      ['Enter', 'agree'],
      ['A', 'another'],
      ['Esc', 'back'],
    ],
  },
  {
    where: 'cash',
    keys: [
      ['0–9', 'amount'],
      ['Enter', 'take'],
      ['Esc', 'back'],
    ],
  },
  {
    where: 'waiting',
    keys: [
      ['P', 'askNow'],
      ['O', 'serveAnother'],
    ],
  },
  { where: 'status', keys: [['Enter', 'nextSale']] },
] as const

export type KeyGroup = (typeof KEY_GROUPS)[number]

/** The keys that lead to a screen, as the rail has them. */
export const PLACE_KEYS = PLACES.map(({ key, kind }) => ({ key, kind }))
