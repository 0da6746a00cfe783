import type { practice as spanish } from '../es-MX/practice.ts'
import type { Translated } from '../translated.ts'

export const practice: Translated<typeof spanish> = {
  open: 'Practice',
  panelTitle: 'Practise with faults',
  intro: 'Choose what will happen to the next practice sale. None of this touches a real one.',
  armed: 'Next sale: {{fault}}',
  standing: '{{fault}}: stays until you take it back',
  takeBack: 'Take the fault back',
  guideAgain: 'Repeat the guided sale',
  leave: 'Back to real sales',
  leaveFailed: 'Could not go back to real sales. Close Mostrador and open it again.',
  enter: 'Start practising',
  enterTitle: 'Practise',
  enterHint: 'Make-believe sales, with TEST on everything. The shop’s key stays stored and real sales wait.',
  salesOpen_one: '{{count}} real sale is under way. Wait until it is over to practise.',
  salesOpen_other: '{{count}} real sales are under way. Wait until they are over to practise.',
  cannotOpen: 'Practice could not be opened.',
  visitEnded: {
    title: 'The till is back to real sales.',
    says: 'Somebody was practising when the program closed. From now on everything you sell is real.',
    ok: 'Got it',
  },
  fault: {
    slow: 'Slow',
    failed: 'Refused by the carrier',
    cancelled: 'Cancelled',
    duplicate: 'Duplicate',
    'no-credits': 'No credits',
    'too-many': 'Too many at once (429)',
    'server-error': 'Chipi error (500)',
    'lost-reply': 'Lost reply',
    garbage: 'Senseless reply',
    offline: 'No internet',
    'token-expired': 'Access expired',
  },
  teach: {
    slow: 'You will see “Sending to…” and then that the carrier “is working on it”, some 20 seconds: do not charge again, serve somebody else and wait for the word.',
    failed: 'You will see “The sale was not done”: hand the cash back with its key and offer to try again.',
    cancelled: 'You will see “The sale was not done”, cancelled: hand the cash back with its key.',
    duplicate: 'You will see that the carrier had one just like it: hand the cash back and wait 15 minutes.',
    'no-credits':
      'You will see that the shop has no credits: hand the cash back and tell whoever manages the shop.',
    'too-many':
      'You will see that Chipi asked to wait: do nothing, the till sends it by itself in a few seconds.',
    'server-error':
      'You will see “We do not know yet”: hand nothing back and do not charge again; the till asks until it knows.',
    'lost-reply':
      'You will see “We do not know yet”: hand nothing back and do not charge again; the till finds it by itself.',
    garbage:
      'You will see “We do not know yet”: hand nothing back and do not charge again; the till asks until it knows.',
    offline: 'You will see that there is no internet and cannot charge: check the cable or the Wi-Fi.',
    'token-expired':
      'You will see that the access has expired and cannot charge: tell whoever manages the shop.',
  },
  welcome: {
    title: 'Hello! Is this your first time with Mostrador?',
    hint: 'Make a practice sale step by step, in a minute and without real money.',
    practise: 'Practise',
    connect: 'Connect to Chipi',
    later: 'Not now',
  },
  guide: {
    label: 'Guided sale',
    steps: {
      carrier: 'Carrier',
      product: 'Product',
      number: 'Number',
      readBack: 'Read back',
      cash: 'Cash',
    },
    carrier: 'Touch the customer’s carrier. To practise, choose Telcel.',
    product: 'Touch the amount they ask for.',
    number: 'Type the number they tell you, for example 55 12 34 56 78.',
    numberAgain: 'Ask again and type it without seeing the first: so nobody else is topped up.',
    amount: 'Type how much they will pay.',
    readBack: 'Read it aloud in pairs. If the customer says yes, touch “Yes, it is right”.',
    cash: 'Touch the note they pay with: if it is enough the sale is sent and the till tells the change.',
    sending: 'It is sent. In a few seconds you will see the folio and, with a printer, the ticket comes out.',
    done: 'Done, now you can sell! Would you like to see what a slow sale looks like?',
    showSlow: 'Show a slow one',
    finish: 'Finish',
    skip: 'Skip the guide',
  },
}
