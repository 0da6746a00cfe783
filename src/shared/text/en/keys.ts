import type { keys as original } from '../es-MX/keys.ts'
import type { Translated } from '../translated.ts'

export const keys: Translated<typeof original> = {
  key: 'Keys',
  title: 'Keyboard shortcuts',
  intro:
    'A whole sale can be made without touching the screen. A barcode reader types just like the keyboard.',
  where: {
    everywhere: 'On any screen',
    carriers: 'Choosing carrier and product',
    number: 'Typing the number',
    confirm: 'Confirming',
    cash: 'Taking the cash',
    waiting: 'While the sale is still under way',
    status: 'When the sale is over',
  },
  does: {
    overview: 'See these shortcuts',
    customers: 'Frequent customers, if switched on',
    search: 'Search',
    intoGrid: 'Go to the carriers',
    move: 'Move among them',
    choose: 'Choose',
    type: 'Type',
    erase: 'Erase the last one',
    eraseAll: 'Erase everything',
    next: 'Continue',
    again: 'Repeat the last product',
    sameNumber: 'Another product for the same number',
    parked: 'See the sales on hold',
    collect: 'Collect for the order',
    hold: 'Put the sale on hold',
    another: 'Add another sale to the order',
    agree: 'Yes, it is right',
    back: 'One step back',
    amount: 'Type what they pay with',
    take: 'Take the money',
    askNow: 'Ask Chipi now',
    serveAnother: 'Serve another customer',
    nextSale: 'Next sale',
  },
}
