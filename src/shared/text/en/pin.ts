import type { pin as original } from '../es-MX/pin.ts'
import type { Translated } from '../translated.ts'

export const pin: Translated<typeof original> = {
  ask: {
    'drawer-opened': 'Open the drawer',
    'code-reprinted': 'Print the code again',
    'code-shown': 'Show the code',
  },
  reason: 'Why?',
  reasonOther: 'Another reason',
  reasonHint: 'It is written in the book with the time.',
  reasons: {
    change: 'Give change',
    count: 'Count the cash',
    withdraw: 'Take cash out',
    lost: 'The customer lost the ticket',
    unreadable: 'The ticket cannot be read',
    noPaper: 'The paper ran out half-way',
    noPrinter: 'The printer does not work',
  },
  enter: 'Manager’s PIN',

  refusal: {
    'not-set': 'This till has no manager’s PIN yet. Set one in Settings, “Manager’s PIN”.',
    wrong_one: 'That is not the PIN. {{count}} try left before you have to wait.',
    wrong_other: 'That is not the PIN. {{count}} tries left before you have to wait.',
    locked: 'Too many wrong PINs. Wait {{wait}} before you try again.',
    vault: 'The PIN could not be checked. {{problem}}',
    ledger: 'It could not be written in the book, so it was not done. {{problem}}',
    'not-ready': 'The till is getting ready. Try again in a few seconds.',
    unsure: 'The till did not answer. See whether it was written down before you try again.',
  },
  set: {
    title: 'Manager’s PIN',
    why: 'It opens the drawer without a sale and prints the code of a gift card again. Share it only with whoever answers for the till.',
    isSet: 'This till has a PIN.',
    isNotSet: 'This till has no PIN yet: nobody can open the drawer without a sale or repeat a code.',
    unknown:
      'This computer’s keychain has not answered yet. If that lasts, unlock it and open this page again.',
    cancel: 'Cancel',
    old: 'Current PIN',
    next: 'New PIN',
    again: 'New PIN again',
    rule: '4 to 8 digits.',
    save: 'Save PIN',
    change: 'Change PIN',
    saved: 'Done: the PIN was saved.',
    different: 'The two new PINs are not the same.',
    lost: 'Forgotten? Whoever administers this computer can remove it from the system’s keychain: look for “manager-pin” in the guide.',
    weak: {
      length: 'The PIN must have 4 to 8 digits.',
      repeated: 'Anybody would try that PIN first: it repeats the same digits.',
      sequence: 'Anybody would try that PIN first: it goes in order.',
    },
  },
  who: { manager: 'the manager', counter: 'the counter' },
  act: {
    'act.drawer-opened': 'The drawer was opened with the PIN of {{by}}: {{reason}}.',
    'act.code-reprinted': 'Printing the code again was allowed, with the PIN of {{by}}: {{reason}}.',
    'act.code-shown': 'The code was shown on screen, with the PIN of {{by}}: {{reason}}.',
    codeShownInstead: 'The code was shown on screen, instead of the ticket.',
    'act.pin-set': 'The manager’s PIN was set.',
    'act.pin-changed': 'The manager’s PIN was changed.',
    'act.pin-refused': 'Wrong PIN {{tries}} times in a row; wanted: {{wanted}}.',
  },
  wanted: {
    'drawer-opened': 'to open the drawer',
    'code-reprinted': 'to print a code again',
    'code-shown': 'to show a code',
    'pin-changed': 'to change the PIN',
  },
  acts: {
    title: 'Acts with the PIN',
    why: 'What somebody did with the manager’s PIN, or tried to. Nobody can delete it.',
    none: 'None yet.',
    more: 'The last {{count}} are shown.',
  },
}
