import { lstat, open, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'

/** Files as provisioning needs them. */
export type ProvisioningFiles = {
  readonly isRegularFile: (path: string) => Promise<boolean>
  readonly read: (path: string) => Promise<string>
  /** Overwrites, truncates and removes. Rejects when any of that fails. */
  readonly wipe: (path: string) => Promise<void>
}

export async function isRegularFile(path: string): Promise<boolean> {
  return (await lstat(path)).isFile()
}

/**
 * Best effort only: an SSD, a journal, a snapshot or a backup may keep the old bytes wherever it likes. What this does
 * prevent is that the next person at the computer opens the file or undeletes it from a plain disk.
 */
export async function wipeFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    await file.writeFile(randomBytes(size))
    await file.sync()
    await file.truncate(0)
    await file.sync()
  } finally {
    await file.close()
  }
  await rm(path)
}
