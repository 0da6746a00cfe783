import type { giftCode as original } from '../es-MX/gift-code.ts'
import type { Translated } from '../translated.ts'

export const giftCode: Translated<typeof original> = {
  ticket: {
    code: 'GIFT CODE',
    keep: 'Keep this ticket: the code is printed only once and is worth money.',
    masked: 'This ticket does not bear the code. If you need it, ask at the counter.',
  },
  code: 'Code',
  show: 'Show code',
  reprint: 'Repeat code',
  hidden: 'The code is handed out once, on the ticket or on screen. Here it stays hidden.',
  shown: {
    title: 'Gift code',
    once: 'Give it to the customer now: after this only the manager’s PIN shows it.',
    again: 'It was written down that it was shown.',
    copyHint: 'Have it written down or photographed. This window closes by itself in {{wait}}.',
    coverHint: 'Have it written down or photographed. It is covered by itself in {{wait}}.',
    uncover: 'The code is covered. Touch to see it again',
    close: 'Done, they have it',
  },
  refusal: {
    'already-out': 'This code was handed out already. The manager’s PIN is needed to see it again.',
    'no-code': 'This sale has no gift code.',
    unreadable: {
      'no-key': 'This computer’s keychain does not give the key of the codes. Unlock it and try again.',
      'other-key':
        'This code was kept with a key that is no longer in this computer’s keychain. Ask Chipi for it with the number of the purchase.',
      tampered:
        'The code is not as it was written: somebody or something changed the book. Do not hand it out; call support.',
    },
  },
}
