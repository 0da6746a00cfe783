import type { review as original } from '../es-MX/review.ts'
import type { Translated } from '../translated.ts'

export const review: Translated<typeof original> = {
  open: 'Review this sale',
  clues: {
    title: 'Find it at Chipi by this',
    purchaseId: 'Identifier at Chipi',
    noPurchase: 'Chipi gave no identifier',
    hash: 'Key of the sale',
    amount: 'Amount',
    shopTime: 'Time in the shop',
    utcTime: 'UTC time, which the dashboard may use',
    copy: 'Copy: {{what}}',
  },
  steps: {
    title: 'What to do',
    look: 'Go to Chipi’s dashboard and open the purchases of that day.',
    find: 'Look for the purchase by its id or by the key. If it does not show, look by number and amount around that time.',
    done: 'If it says SUCCESS and has a folio, it was done: copy the folio.',
    notDone: 'If it says FAILED or CANCELLED, it was not done.',
    unclear:
      'That it is not there or still PENDING proves nothing: the customer or the carrier has to check whether it arrived. If nobody knows, wait: the till goes on asking by itself.',
  },
  trail: {
    title: 'What has happened',
    loading: 'Reading what has happened…',
    failed: 'What has happened could not be read.',
    intended: '{{total}} were collected: you received {{cash}}, change {{change}}.',
    sent: 'It was sent to Chipi.',
    sentAgain: 'It was sent again with the same key: it cannot be charged twice on one day.',
    working: 'Chipi has it and is working on it.',
    success: 'Chipi said it was done, with folio {{folio}}.',
    successWithoutFolio: 'Chipi said it was done, without giving a folio.',
    carrierFailed: 'Chipi said it was not done.',
    cancelled: 'Chipi said it was cancelled.',
    otherWord: 'Chipi answered “{{status}}”.',
    refused: 'Chipi refused it. {{reason}}',
    toReview: 'It went to review. {{reason}}',
    abandoned: 'It was cancelled at the till before it was sent.',
    decidedDone: '{{by}} closed it as done: {{reason}}',
    decidedDoneFolio: '{{by}} closed it as done with folio {{folio}}: {{reason}}',
    decidedNotDone: '{{by}} closed it as not done: {{reason}}',
    refundPaid: '{{by}} gave the money back to the customer.',
    refundHanded: 'The customer has the money.',
    maybePaidBack:
      'The sales book was damaged and recovered: what was written last about this sale is lost, and the money may have been given back.',
    seenPaidBack:
      'The sales book was damaged and recovered: the damaged file says that {{by}} gave the money back.',
    refundRecalled: '{{by}} said that the money had been given back before the damage.',
    printed: {
      sale: 'The ticket was printed.',
      'in-progress': 'The in-progress slip was printed.',
      failed: 'The refund voucher was printed.',
      refunded: 'The refund receipt was printed.',
      decided: 'The ticket was printed.',
    },
  },
  loss: 'The money has already been given back ({{by}}, {{when}}). If the sale was done, the shop loses {{amount}}.',
  decide: {
    title: 'What did you find?',
    done: 'It was done',
    notDone: 'It was not done',
    chipiSaysDone: 'Chipi itself says it was done: it cannot be closed as not done.',
    folio: 'Folio the dashboard shows',
    folioHelp: 'If it has none, leave it empty.',
    who: 'Who decides?',
    name: 'Name of who decides',
    why: 'How do you know?',
    reason: {
      dashboardDone: 'Chipi’s dashboard says SUCCESS',
      customerDone: 'The customer got it',
      carrierDone: 'The carrier confirmed it',
      dashboardNotDone: 'Chipi’s dashboard says FAILED or CANCELLED',
      checkedAndMissing: 'The customer checked that it did not arrive, and Chipi does not have it',
      carrierNotDone: 'The carrier confirmed that it was not done',
    },
    otherReason: 'In your own words',
    missing: 'Missing: {{what}}.',
    missingOutcome: 'whether it was done',
    missingBy: 'who decides',
    missingReason: 'how you know',
    goOn: 'Continue',
    sure: {
      done: 'Close it as done',
      notDone: 'Close it as not done',
    },
    follows: {
      done: 'The sale is closed as done and the {{amount}} stay in the drawer.',
      notDone:
        'The sale counts as not done and {{amount}} are owed to the customer: the voucher comes out and it stays under “To give back”.',
      doneAfterRefund:
        'The sale is closed as done. The {{amount}} have already been given back: the shop loses them.',
      notDoneAfterRefund:
        'The sale counts as not done. The {{amount}} have already been given back: nothing more is owed.',
    },
    signed: 'It is written down for {{by}} and cannot be erased.',
    back: 'Back',
    saving: 'Writing it down…',
    outcome: {
      'not-in-review':
        'Your decision was not written down: the answer came first and this sale is no longer under review.',
      'chipi-says-done': 'It was not written down: Chipi itself says it was done.',
      ledger: 'It could not be written down. {{problem}}',
      'not-ready': 'The till is getting ready. Try again in a few seconds.',
    },
  },
}
