import type { provision as original } from '../es-MX/provision.ts'
import type { Translated } from '../translated.ts'

export const provision: Translated<typeof original> = {
  open: 'Mostrador is open on this computer. Close it and try again; nothing was stored.',
  noFile: 'The file is missing. Usage: mostrador --provision file.json',
  unreadable: '{{file}} could not be read. Check its name and permissions.',
  notAFile: '{{file}} is not a regular file. Give the file itself, not a folder or a link.',
  notJson: '{{file}} is not valid JSON. Nothing was stored.',
  problems: '{{file}} has mistakes. Nothing was stored:',
  problem: {
    missing: '{{path}}: this is missing.',
    'unknown-field': '{{path}}: there is no such field. Check its spelling.',
    'wrong-type': '{{path}}: the value is of the wrong type ({{expected}}).',
    'not-one-of': '{{path}}: must be one of these: {{options}}.',
    'out-of-range': '{{path}}: is too long, short, large or small.',
    'bad-format': '{{path}}: is not of the right form.',
    'secret-key':
      '{{path}}: this is a secret key (sk_). It must never be on a till: Chipi does not accept it here, and whoever reads it can use your account. Use the public key (pk_) and a customer token.',
    'malformed-key': '{{path}}: is not a public key of Chipi (pk_prod_… or pk_dev_…).',
    'malformed-token': '{{path}}: is not a JWT.',
    'expired-token': '{{path}}: the token has expired.',
    'unsafe-address': '{{path}}: must be an https address; a password travels there.',
    'bad-terminal': '{{path}}: use 1 to 8 capital letters or digits, such as T1.',
    'bad-time-zone': '{{path}}: is not a known time zone, such as America/Mexico_City.',
    'bad-amount': '{{path}}: must be an amount in pesos with at most two decimals.',
    'bad-signing-key': '{{path}}: is not a valid private P-256 key (JWK).',
  },
  vault: {
    missing:
      'This computer has no keychain available. Nothing was stored. On Linux install gnome-keyring or KWallet and sign in to the desktop.',
    locked: 'The keychain is locked. Unlock it and try again.',
    failed: 'The keychain failed: {{detail}}',
  },
  cannotWriteSettings: 'The settings cannot be written to {{folder}}. Check the permissions.',
  salesOpen_one:
    'There is {{count}} unfinished sale with the current key. Wait for it before changing the key.',
  salesOpen_other:
    'There are {{count}} unfinished sales with the current key. Wait for them before changing the key.',
  ledger:
    'The book of sales in {{folder}} could not be opened, so nobody knows whether sales are unfinished. {{problem}} Nothing was stored.',
  kept: 'The file {{file}} is still in its place and holds the key. Solve the problem and try again.',
  done: 'Done: till {{terminal}} of "{{store}}", key {{key}}.',
  publicKey: 'Publish this public key (JWKS) where Chipi looks it up:',
  wiped:
    'The file {{file}} was overwritten and removed. Copies may remain on SSDs and in backups: if anyone else could read it, replace key and token.',
  notWiped:
    'The till is set up, but {{file}}, which holds the key, could not be removed. Delete it yourself.',
}
