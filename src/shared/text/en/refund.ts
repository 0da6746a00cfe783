import type { refund as original } from '../es-MX/refund.ts'
import type { Translated } from '../translated.ts'

export const refund: Translated<typeof original> = {
  owed: 'Owed to the customer',
  paid: 'Money given back',
  paidBy: 'Handed over by {{by}}, {{when}}',
  none: 'No money to give back',
  wait: 'Do not hand over the money until it says “Hand over” here.',
  begin: 'Give back {{amount}}',
  later: 'Leave it owed',
  who: 'Who hands over {{amount}}?',
  whoHelp: 'Press your name or write it: it is written down with the time.',
  name: 'Name of who hands it over',
  goOn: 'Continue',
  notNow: 'Not now',
  checking: 'Asking Chipi one last time…',
  checkingHint: 'It takes a few seconds. Do not hand over anything yet.',
  hand: 'Hand over {{amount}} to the customer',
  handHint: 'It is written down for {{by}}. Have the receipt signed.',
  handChange: 'If you have not given the change yet, hand over {{change}} as well.',
  handed: 'Done, I handed it over',
  noting: 'Writing it down…',
  hasIt: 'Yes, the customer has it',
  wasHanded: 'Was it handed over?',
  wasHandedNote:
    '{{by}} wrote it down, {{when}}, and nobody said that it was handed over. Ask: if the customer does not have it, hand it over now. Then press “Yes, the customer has it”.',
  recalledBy: 'Given back before the damage, says {{by}} ({{when}})',
  before: {
    title: 'Was {{amount}} given back before the damage?',
    why: 'The sales book was damaged and recovered ({{when}}): what was written last is lost. Do not hand over anything yet.',
    seen: 'The damaged file says that {{by}} gave it back already, {{when}}.',
    how: 'Ask whoever was at the till, and look for the signed receipt.',
    yes: 'Yes, it was given back',
    no: 'No, it is still owed',
  },
  again: 'Ask again',
  outcome: {
    'already-paid': 'Do not hand over money again: {{by}} already did, {{when}}.',
    noted:
      'Do not hand over money yet: {{by}} wrote it down, {{when}}, and nobody said whether it was handed over. Ask first.',
    recalled: 'Do not hand over money: it is written down that it had been given back.',
    'not-noted':
      'It could not be written down and nothing changed: the sale is still under “In progress”. {{problem}}',
    'not-owed': 'Do not hand over money: nothing of this sale is owed any more.',
    'turned-out-otherwise':
      'Do not hand over the money: Chipi now says something else about this sale and someone must review it.',
    ledger: 'Do not hand over the money yet: it could not be written down as given back. {{problem}}',
    'not-ready': 'Do not hand over the money yet: the till is getting ready. Try again in a few seconds.',
    unsure:
      'Do not hand over the money yet: the till did not answer and nobody knows whether it was written down. Ask again: it is not written down twice.',
  },
}
