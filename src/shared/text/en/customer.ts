import type { customer as spanish } from '../es-MX/customer.ts'
import type { Translated } from '../translated.ts'

export const customer: Translated<typeof spanish> = {
  welcome: 'Welcome',
  what: 'Top-ups · Gift cards · Bill payments',
  isItYours: 'Is this your number?',
  isItYourReference: 'Is this right?',
  say: 'If something is wrong, say so before paying: it cannot be cancelled afterwards.',
  yes: 'Yes, it is my number',
  yesReference: 'Yes, it is right',
  thanks: 'Thank you. The person serving you has been told.',
  total: 'Total to pay',
  received: 'You paid',
  change: 'Your change',
  noChange: 'No change',
  applied: 'Your bill payment is applied within 24 to 48 business hours, not today.',
  outcome: {
    sending: 'Sending…',
    'in-process': 'In process',
    done: 'Done!',
    failed: 'It was not done',
    'ask-staff': 'We are looking into it',
  },
  hint: {
    sending: 'It takes a few seconds.',
    'in-process':
      'It is taking longer than usual. Keep your slip: this screen will tell you when it is done.',
    done: 'Keep your ticket.',
    failed: 'You get {{amount}} back in cash.',
    'ask-staff': 'Ask the person serving you. Keep your slip.',
  },
}
