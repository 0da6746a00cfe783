import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { WITNESS_FILE } from '#main/ledger/witness/witness.ts'
import { flushFolder, moveIfThere, putInPlace } from '#main/platform/durable-files.ts'

/** A rebuilt ledger that is whole and waits to take the damaged one's place. */
const READY = 'ledger.rebuilt.db'
/** The database first: a log without its database is harmless, the other way round it would be replayed. */
const FILES = ['ledger.db', 'ledger.db-wal', 'ledger.db-shm', 'ledger-care.json', WITNESS_FILE] as const

export function damagedFolder(folder: string): string {
  return join(folder, 'damaged')
}

/** The name of the folder a file is set aside in, by the moment (ms since the epoch) it is decided. */
export function asideFolder(folder: string, at: number): string {
  return join(damagedFolder(folder), new Date(at).toISOString().replaceAll(/[:.]/g, '-'))
}

/**
 * Sets the damaged files aside, renamed and never deleted, and puts the rebuilt ledger in their place. A power cut in the
 * middle is made good by {@link completeRebuild}.
 */
export function exchange(folder: string, rebuilt: string, aside: string): void {
  mkdirSync(aside, { recursive: true })
  putInPlace(rebuilt, join(folder, READY))
  setAside(folder, aside)
  putInPlace(join(folder, READY), join(folder, 'ledger.db'))
}

/** Finishes what {@link exchange} had begun when the power failed. */
export function completeRebuild(folder: string): void {
  if (!existsSync(join(folder, READY))) return
  const aside = newestAside(folder)
  if (aside !== null) setAside(folder, aside)
  putInPlace(join(folder, READY), join(folder, 'ledger.db'))
}

function setAside(folder: string, aside: string): void {
  for (const file of FILES) {
    // What has been set aside already is not written over.
    if (!existsSync(join(aside, file))) moveIfThere(join(folder, file), join(aside, file))
  }
  flushFolder(aside)
  flushFolder(folder)
}

function newestAside(folder: string): string | null {
  try {
    const newest = readdirSync(damagedFolder(folder)).toSorted().at(-1)
    return newest === undefined ? null : join(damagedFolder(folder), newest)
  } catch {
    return null
  }
}
