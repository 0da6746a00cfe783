import type { certainty as spanish } from '../es-MX/certainty.ts'
import type { Translated } from '../translated.ts'

export const certainty: Translated<typeof spanish> = {
  first: 'First you typed',
  second: 'Then you typed',
  showBoth: 'Show both',
  hideBoth: 'Hide both',
  forgetBoth: 'Clear both numbers',
  differs_one: 'One digit differs, number {{places}}: it stands in a box.',
  differs_other: 'Digits {{places}} differ: they stand in boxes.',
  voice: {
    pesos_one: '{{count}} peso',
    pesos_other: '{{count}} pesos',
    withCents: '{{pesos}} and {{cents}} centavos',
    readBack: '{{carrier}}, {{amount}}. The number is: {{number}}.',
    done: 'Done. {{carrier}} is through.',
    failed: 'It was not done. {{amount}} go back.',
    sample: 'The number is: 55, 12, 34, 0 5, 78.',
    repeat: 'Say it again',
    key: 'V',
  },
  agreedByCustomer: 'The customer has said on their screen that it is their number.',
  otherCarrier: {
    title: 'Is it really {{carrier}}?',
    said_one: 'It was sold to {{count}} time here, on {{day}}, and it was {{known}}.',
    said_other: 'It was sold to {{count}} times here, last on {{day}}, and it was always {{known}}.',
    hint: 'They may have changed carrier: ask the customer.',
    yes: 'Yes, it is {{carrier}}',
    change: 'Choose another carrier',
  },
  settings: {
    display: 'Screen for the customer',
    displayAuto: 'Use it if there is another screen',
    displayOff: 'Do not use it',
    displayHelp: 'On a second screen the customer sees their number, the total and their change.',
    voice: 'Read the number aloud before the cash',
    sample: 'Hear the voice',
    noVoice: 'This computer has no voice for this language. Install one in the system’s settings for speech.',
  },
}
