import type { health as spanish } from '../es-MX/health.ts'
import type { Translated } from '../translated.ts'

export const health: Translated<typeof spanish> = {
  lookedAt: 'Checked {{when}}',
  looking: 'Looking the till over…',
  notAnswered: 'The till did not answer. Try again.',
  verdict: {
    well: 'All well to sell',
    attention_one: 'You can sell. {{count}} thing needs attention',
    attention_other: 'You can sell. {{count}} things need attention',
    'cannot-sell': 'No sales can be made now',
  },
  level: { good: 'Good', advice: 'Advice', attention: 'Attention', broken: 'Broken' },
  mark: {
    attention: 'Health: something needs attention',
    broken: 'Health: something is broken',
  },
  area: {
    chipi: 'Connection to Chipi',
    key: 'Key',
    token: 'Access',
    credits: 'Chipi balance',
    clock: 'Clock',
    budget: 'Calls to Chipi',
    catalog: 'Catalog',
    queue: 'Waiting',
    printer: 'Printer',
    drawer: 'Cash drawer',
    book: 'Book of sales',
    backup: 'Backup',
    disk: 'Disk',
    keychain: 'Keychain',
    program: 'Program',
  },
  well: {
    'chipi-online': 'Answers in {{median}}; the last answer took {{last}}.',
    'chipi-untried': 'Nothing has been asked yet.',
    'key-accepted': 'Chipi accepts the key {{key}}.',
    'key-kept': 'The key {{key}} is stored.',
    'key-practice': 'Not needed in practice mode.',
    'token-lasts': 'Good for {{left}} more ({{at}}).',
    'token-renews': 'Renews itself.',
    'token-practice': 'Renews itself in practice mode.',
    'credits-unsaid': 'No sale has been refused for lack of balance.',
    'clock-right': 'Right: {{span}} apart from Chipi’s.',
    'clock-untold': 'Compared with Chipi’s at the first call.',
    'budget-free': '{{used}} of {{limit}} in the last minute.',
    'catalog-coming': 'The first catalog is on its way.',
    'catalog-fresh': '{{products}} products, updated {{age}} ago.',
    'queue-empty': 'Nothing waits: no sales, no tickets.',
    'queue-moving': '{{open}} in progress; the till follows them by itself.',
    'printer-printed': '{{printer}} printed well ({{at}}).',
    'printer-sent': '{{printer}} took the latest ({{at}}); this printer does not say whether it came out.',
    'printer-unused': '{{printer}}, not used since the till was opened.',
    'drawer-none': 'No cash drawer connected.',
    'drawer-ready': 'Opens through the printer with each cash sale.',
    'book-checked': '{{entries}} entries, all verified ({{at}}).',
    'book-opened': '{{entries}} entries; checked when the till opened.',
    'book-busy': 'The till is working on it. You can sell.',
    'backup-fresh': '{{age}} ago, with {{entries}} entries and verified.',
    'backup-soon': 'The first is made by itself soon after opening.',
    'disk-roomy': '{{free}} free.',
    'disk-writable': 'Can be written to.',
    'keychain-open': 'Keeps the key and the access.',
    'program-runs': 'Version {{version}} (Electron {{electron}}), {{memory}} of memory, open for {{up}}.',
  },
  ill: {
    'chipi-offline': {
      says: 'No connection for {{span}}.',
      mend: 'Check the modem, the cable or the Wi-Fi and try again.',
    },
    'chipi-trouble': {
      says: 'Answers badly or not at all for {{span}}.',
      mend: 'The till keeps asking by itself; if it lasts, tell Chipi.',
    },
    'chipi-slow': {
      says: 'Takes {{median}} to answer.',
      mend: 'See whether another device is using much of the shop’s internet.',
    },
    'key-missing': {
      says: 'This till has no Chipi key.',
      mend: 'Whoever is in charge enters it in Settings › Connection to Chipi.',
    },
    'key-refused': {
      says: 'Chipi does not accept the key {{key}} or the access.',
      mend: 'Whoever is in charge checks it in Settings › Connection to Chipi.',
    },
    'token-missing': {
      says: 'There is no access to send to Chipi.',
      mend: 'Whoever is in charge mends it in Settings › Connection to Chipi.',
    },
    'token-ends-soon': {
      says: 'Ends in {{left}} ({{at}}).',
      mend: 'Whoever is in charge pastes a new one before, in Settings › Connection to Chipi.',
    },
    'token-ended': {
      says: 'It has ended ({{at}}).',
      mend: 'Whoever is in charge pastes a new one in Settings › Connection to Chipi.',
    },
    'credits-lacking': {
      says: 'Chipi refused a sale for lack of balance ({{at}}).',
      mend: 'Whoever is in charge tops up the balance in the Chipi dashboard.',
    },
    'clock-drifts': {
      says: 'It is {{span}} apart from Chipi’s.',
      mend: 'Set the computer’s date and time to automatic.',
    },
    'clock-wrong': {
      says: 'It is {{span}} apart from Chipi’s, and the access may fail.',
      mend: 'Set the computer’s date and time to automatic.',
    },
    'budget-tight': {
      says: '{{used}} of {{limit}} in the last minute.',
      mend: 'Nothing to do: sales go first and the rest waits.',
    },
    'budget-quiet': {
      says: 'Chipi asked to wait {{left}}.',
      mend: 'Nothing to do: the till waits by itself and sends sales first.',
    },
    'catalog-none': {
      says: 'There are no products to sell yet.',
      mend: 'Sync with Chipi; if that fails, see to the connection first.',
    },
    'catalog-old': {
      says: 'It is {{age}} old.',
      mend: 'Sync with Chipi; meanwhile the price is confirmed at each sale.',
    },
    'queue-stuck': {
      says: 'A sale has been waiting for an answer for {{age}}.',
      mend: 'Open it in In progress: give no money back until the till says so.',
    },
    'queue-review': {
      says: 'Sales that only a person can decide: {{review}}.',
      mend: 'Whoever is in charge decides them in In progress.',
    },
    'queue-tickets': {
      says: 'Tickets not printed: {{tickets}}.',
      mend: 'See to the printer; they come out by themselves as soon as it can.',
    },
    'printer-none': {
      says: 'No printer is chosen, so tickets do not come out.',
      mend: 'Choose one in Settings › Printer.',
    },
    'printer-failed': {
      says: '{{printer}} did not print ({{at}}).',
      mend: '{{why}} Then test it.',
    },
    'printer-replaced': {
      says: '{{printer}} did not print ({{at}}) and the ticket came out of the other one.',
      mend: '{{why}} Then test it.',
    },
    'printer-paper-low': {
      says: '{{printer}} is low on paper.',
      mend: 'Keep a new roll at hand and change it when nobody is waiting.',
    },
    'drawer-stayed-shut': {
      says: 'It did not open the last time ({{at}}).',
      mend: '{{why}} Until then, open it with its key.',
    },
    'drawer-out-of-reach': {
      says: 'It cannot be opened through the chosen printer.',
      mend: 'Connect the printer by network, USB or serial port in Settings › Printer.',
    },
    'book-unwritten': {
      says: 'The disk does not take the latest of the sales: {{sales}} not written down (since {{at}}).',
      mend: 'Do not close the till: free some disk space and it is written by itself.',
    },
    'book-unreadable': {
      says: 'Sales that cannot be read: {{sales}}.',
      mend: 'Check the book and tell support; the other sales are fine.',
    },
    'book-damaged': {
      says: 'The latest check found damage ({{at}}).',
      mend: 'Close the till and open it again: it will tell you how to rebuild it.',
    },
    'book-unchecked': {
      says: 'Not checked for days ({{at}}).',
      mend: 'Check it now; you can go on selling.',
    },
    'backup-failed': {
      says: 'The latest could not be made ({{at}}).',
      mend: 'Free some disk space and back up now.',
    },
    'backup-old': {
      says: 'There has been no new one for {{age}}.',
      mend: 'Back up now; you can go on selling.',
    },
    'disk-unwritable': {
      says: 'The place where sales are kept cannot be written to.',
      mend: 'Whoever is in charge makes the Mostrador folder writable.',
    },
    'disk-low': {
      says: '{{free}} left.',
      mend: 'Delete files you do not use; sales need room.',
    },
    'disk-full': {
      says: 'Only {{free}} left.',
      mend: 'Delete files now: without room no sale can be written down.',
    },
    'keychain-none': {
      says: 'This computer has no keychain: here one can only practise.',
      mend: 'Install one (on Linux, “gnome-keyring”), log out and back in.',
    },
    'keychain-shut': {
      says: 'The computer does not let the keychain be read.',
      mend: 'Unlock it with your user’s password and open the till again.',
    },
    'program-heavy': {
      says: 'Uses {{memory}} of memory.',
      mend: 'Close the till and open it again when there are no customers.',
    },
  },
  remedy: {
    sync: 'Sync',
    'test-printer': 'Test printer',
    'check-book': 'Check the book',
    'back-up': 'Back up now',
    reconnect: 'Test connection',
    'open-settings': 'Open settings',
    'open-sales': 'See in progress',
    'open-tickets': 'See tickets',
  },
  mending: 'One moment…',
  copy: 'Copy for support',
  copied: 'Copied',
  reportTitle: 'Mostrador, health of till {{terminal}}, {{when}}',
}
