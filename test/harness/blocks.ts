import type { Block } from '#shared/ipc/schemas/app.ts'

const folder = '/home/lupita/.config/Mostrador/production'

/** Scenes in which nothing can be sold. */
export const BLOCKS: Readonly<Record<string, Block>> = {
  'vault-missing': { kind: 'vault', problem: { kind: 'missing' }, mayPractise: true },
  'vault-locked': { kind: 'vault', problem: { kind: 'locked' }, mayPractise: false },
  'vault-failed': {
    kind: 'vault',
    problem: { kind: 'failed', detail: 'org.freedesktop.DBus.Error' },
    mayPractise: false,
  },
  'disk-full': { kind: 'ledger', problem: { kind: 'disk-full' }, folder },
  damaged: { kind: 'ledger', problem: { kind: 'damaged' }, folder },
  'damaged-looking': { kind: 'ledger', problem: { kind: 'damaged' }, folder },
  'damaged-all': { kind: 'ledger', problem: { kind: 'damaged' }, folder },
  'damaged-full': { kind: 'ledger', problem: { kind: 'damaged' }, folder },
  future: { kind: 'ledger', problem: { kind: 'from-the-future', version: 90 }, folder },
  'key-gone': { kind: 'key-gone' },
  'bad-address': { kind: 'bad-address', address: 'http://chipi.example' },
  'settings-folder': { kind: 'settings', folder },
}
