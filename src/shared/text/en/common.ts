import type { Translated } from '../translated.ts'
import type { common as original } from '../es-MX/common.ts'

export const common: Translated<typeof original> = {
  test: 'TEST',
  action: {
    back: 'Back',
    continue: 'Continue',
    cancel: 'Cancel',
    retry: 'Try again',
    save: 'Save',
    edit: 'Correct',
    erase: 'Delete',
    eraseAll: 'Clear',
    copy: 'Copy',
    copied: 'Copied',
  },
  nav: {
    label: 'Sections',
    counter: 'Sell',
    open: 'In progress',
    history: 'Sales',
    setup: 'Settings',
    health: 'Health',
    openCount_one: '{{count}} sale in progress',
    openCount_other: '{{count}} sales in progress',
    peopleCount_one: '{{count}} sale needs a person',
    peopleCount_other: '{{count}} sales need a person',
    mute: 'Mute',
    unmute: 'Sound on',
  },
  shelf: {
    recharges: 'Top-ups',
    bundles: 'Bundles',
    'gift-cards': 'Gift cards',
    bills: 'Bill payments',
    other: 'Other',
  },
  band: {
    practice: 'Practice mode: nothing you sell here is real.',
    'chipi-dev': 'Chipi development key: no top-up reaches a customer.',
    connect: 'Connect to Chipi',
    address: 'Chipi at another address: {{address}}',
  },
  environment: {
    production: 'Real sales',
    'chipi-dev': 'Chipi tests',
    practice: 'Practice mode',
  },
  time: {
    seconds: '{{seconds}} s',
    minutes: '{{minutes}} min {{seconds}} s',
    hours: '{{hours}} h {{minutes}} min',
    ago: '{{span}} ago',
    justNow: 'just now',
    minutesAgo: '{{count}} min ago',
    hoursAgo: '{{count}} h ago',
    daysAgo_one: '{{count}} day ago',
    daysAgo_other: '{{count}} days ago',
  },
  failure: {
    refused: 'This window could not talk to the program. Close Mostrador and open it again.',
    internal:
      'Something broke inside the program. Try again; if it happens again, give support this code: {{ref}}.',
  },
  vault: {
    missing: 'This computer has no keychain to keep the keys in.',
    locked: 'The keychain of this computer is locked. Unlock it with your user password.',
    failed: 'The keychain of this computer did not answer properly.',
  },
  ledger: {
    'disk-full': 'The disk is full and nothing can be written down. Free some space.',
    'read-only': 'The sales folder cannot be written to. Ask your manager to fix the permission.',
    locked: 'Another program has the book of sales open. Close it and try again.',
    damaged: 'The book of sales is damaged. Do not sell until someone has looked at it.',
    'no-code-key':
      'This computer’s keychain does not give the key that protects gift codes. Unlock it with your user’s password and try again; everything else can be sold.',
    'from-the-future': 'The book of sales is from a newer version of Mostrador. Update the program.',
    failed: 'The book of sales could not be used ({{detail}}).',
  },
  token: {
    'not-configured': 'It has not been said where the access to Chipi comes from.',
    expired: 'The access ran out {{when}}. Get a new one and paste it here.',
    malformed: 'The access does not have the right form. Copy all of it, without spaces.',
    'secret-key':
      'That is a secret key (sk_). Chipi does not take it as access and it must not be on a till: use the shop’s access.',
    'provider-refused':
      'The access provider refused the details (error {{status}}). Check the id and the secret.',
    'provider-unreachable':
      'The access provider could not be reached. Check its address and the internet connection.',
    'provider-garbled': 'The access provider answered something unreadable. Check its address.',
    vault: 'The keychain could not be read: {{problem}}',
  },
  block: {
    eyebrow: 'Selling is not possible yet',
    keychain: {
      title: 'The system keychain is missing',
      locked: 'The keychain is locked',
      failed: 'The keychain does not answer',
      practise: 'Practise without a keychain',
      kept: 'Your sales are kept on this computer, those in progress too: the till goes on with them as soon as the keychain opens.',
      why: 'Mostrador keeps Chipi’s keys only in the computer’s keychain, never in a file.',
      linux:
        'Linux: install and open a keyring (for example “gnome-keyring” and “libsecret”), log out and back in.',
      mac: 'macOS: open “Keychain Access”, unlock the login keychain and allow Mostrador to use it.',
      windows:
        'Windows: sign in as your usual user and check that the “Credential Manager” service is running.',
    },
    keyGone: {
      title: 'The key of this till is no longer in the keychain',
      why: 'This till sold for real. Its sales, those in progress too, are kept on this computer and show again once the key is back.',
      otherUser:
        'If you are signed in to the computer as somebody else, sign in as always and press “Try again”.',
      again:
        'If not, press “Open in practice”, then “Connect to Chipi”, and enter the same key. Nothing is sold for real in practice.',
      practise: 'Open in practice',
    },
    ledger: {
      title: 'The book of sales cannot be opened',
      folder: 'Folder: {{folder}}',
      'disk-full': 'Delete files you do not need or empty the bin, then try again.',
      'read-only': 'Give your user permission to write in that folder, then try again.',
      locked: 'Check that Mostrador is not open twice; restart the computer if needed.',
      damaged:
        'Delete nothing. Copy the whole folder to a USB stick and call support: your sales can be recovered.',
      'no-code-key': 'Unlock the keychain and try again.',
      'from-the-future': 'Install the latest Mostrador (the book uses version {{version}}).',
      failed: 'Restart the computer. If nothing changes, call support with this text.',
    },
    address: {
      title: 'Chipi’s address is not safe',
      why: 'CHIPI_BASE_URL says “{{address}}”. It has to start with https:// or point to this very computer.',
      next: 'Correct or remove that variable and open Mostrador again.',
    },
    failed: {
      title: 'The till could not open',
      why: 'Something went wrong while getting the till ready. Your sales are safe. Code for support: {{ref}}.',
      next: 'Press “Try again”. If it happens again, restart the computer and call support with that code.',
    },
    settings: {
      title: 'Settings cannot be saved',
      why: 'Mostrador cannot write to {{folder}}.',
      next: 'Give your user permission to write in that folder, or free some disk space, then try again.',
    },
    boot: {
      title: 'Mostrador could not start',
      next: 'Close the window and open the program again. If it happens again, restart the computer.',
    },
  },
}
