import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

/**
 * The name under which a profile keeps its secrets. The keychain is shared by everything the user runs, so a profile in
 * a folder of its own (a second till, a test) gets a name of its own: two profiles never see each other's keys.
 */
export function vaultServiceName(folders: { userData: string; defaultUserData: string }): string {
  const own = canonical(folders.userData)
  if (own === canonical(folders.defaultUserData)) return 'Mostrador'
  return `Mostrador ${createHash('sha256').update(own).digest('hex').slice(0, 12)}`
}

function canonical(folder: string): string {
  const absolute = resolve(folder)
  return process.platform === 'win32' ? absolute.toLowerCase() : absolute
}
