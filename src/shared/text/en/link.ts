import type { link as original } from '../es-MX/link.ts'
import type { Translated } from '../translated.ts'

export const link: Translated<typeof original> = {
  label: 'Connection with Chipi: {{state}}',
  also: 'Also: {{list}}.',
  state: {
    unknown: 'Not tried yet',
    online: 'Online',
    offline: 'Offline',
    'no-key': 'No key',
    'token-expired': 'Access expired',
    'no-token': 'No access',
    unauthorized: 'Access refused',
    'chipi-trouble': 'Chipi failing',
    'clock-wrong': 'Clock wrong',
    'no-credits': 'No credits',
    'rate-limited': 'Waiting',
    'token-expiring': 'Access ends soon',
  },
  title: {
    offline: 'There is no connection with Chipi',
    'no-key': 'This till has no Chipi key',
    'token-expired': 'The access to Chipi expired {{when}}',
    'no-token': 'There is no access to Chipi',
    unauthorized: "Chipi does not accept this till's key or access",
    'chipi-trouble': 'Chipi has a problem (error {{status}})',
    silent: 'Chipi is not answering',
    behind: "This computer's clock is {{skew}} behind",
    ahead: "This computer's clock is {{skew}} ahead",
    'no-credits': 'Chipi refused a sale for lack of credits',
    'rate-limited': 'Chipi asked to wait {{wait}}',
    'token-expiring': 'The access to Chipi expires in {{left}}',
  },
  meanwhile: {
    offline:
      'Nothing can be sold. Everything else works, and sales in progress are followed by themselves once it is back.',
    'no-key': 'Nothing can be sold. Earlier sales are kept.',
    'token-expired': 'Nothing can be sold. Sales in progress are kept and followed once it is renewed.',
    'no-token': 'Nothing can be sold. Sales in progress are kept and followed once it is mended.',
    unauthorized: 'Nothing can be sold. Sales in progress are kept and followed once it is mended.',
    'chipi-trouble':
      'You can sell, but the answer may take a while: do not charge twice or give cash back while the sale is in progress.',
    'clock-wrong': 'You can sell, but tickets carry the wrong time and Chipi may refuse the access.',
    'no-credits': 'A smaller sale may still pass. If it is refused, the till says how much to give back.',
    'rate-limited': 'You can go on selling: the till waits by itself and sends sales first.',
    'token-expiring': 'Until then it sells as always.',
  },
  mend: {
    offline: {
      dns: 'Check the modem, the cable or the Wi-Fi.',
      unreachable: 'Check the modem, the cable or the Wi-Fi.',
      'connect-timeout': 'Check the modem, the cable or the Wi-Fi.',
      other: 'Check the modem, the cable or the Wi-Fi.',
      refused: 'Something refuses the connection: check the internet and that no antivirus blocks Mostrador.',
      tls: "The network allows no secure connection: check the computer's date and whether the Wi-Fi wants a sign-in.",
    },
    'no-key': 'The manager sets it in Settings › Chipi connection.',
    'token-expired': 'The manager pastes a new one in Settings › Chipi connection.',
    'no-token': 'The manager mends it in Settings › Chipi connection. {{why}}',
    unauthorized: 'The manager checks it in Settings › Chipi connection.',
    'chipi-trouble': 'The till goes on asking by itself. If it lasts, the manager tells Chipi.',
    'clock-wrong': 'The manager sets the computer to automatic date and time.',
    'no-credits':
      "The manager tops up credits in Chipi's dashboard; this notice goes with the next sale taken.",
    'rate-limited': 'There is nothing to mend.',
    'token-expiring': 'The manager pastes a new one before, in Settings › Chipi connection.',
  },
  cannotSell: {
    offline: 'Cannot charge: no connection with Chipi',
    'no-key': 'Cannot charge: the Chipi key is missing',
    'token-expired': 'Cannot charge: the access to Chipi expired',
    'no-token': 'Cannot charge: there is no access to Chipi',
    unauthorized: 'Cannot charge: Chipi does not accept the access',
  },
  following: {
    offline:
      'There is no connection now and nobody can ask Chipi. The sale is kept: the till asks by itself once it is back.',
    access:
      "Chipi does not accept this till's access now and nobody can ask it. The sale is kept: the till asks by itself once the manager has mended it in Settings › Chipi connection.",
  },
  tryNow: 'Try now',
  trying: 'Asking Chipi…',
  settings: 'Open settings',
}
