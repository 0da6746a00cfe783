import type { certainty as spanish } from '../es-MX/certainty.ts'
import type { Translated } from '../translated.ts'

export const certainty: Translated<typeof spanish> = {
  first: 'First you typed',
  second: 'Then you typed',
  showBoth: 'Show both',
  hideBoth: 'Hide both',
  forgetBoth: 'Start over',
  differs_one: 'One digit differs, number {{places}}: it stands in a box.',
  differs_other: 'Digits {{places}} differ: they stand in boxes.',
}
