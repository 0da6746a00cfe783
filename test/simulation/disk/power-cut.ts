import { cpSync, existsSync, mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { WITNESS_FILE } from '#main/ledger/witness/witness.ts'
import type { Chance } from '../chance.ts'
import { checkpointed, lengthOf, readWal } from './wal-file.ts'

/** How a run of the program ended without being asked. */
export type Death =
  /** The process is gone. What it wrote is with the operating system and comes to the disk in time. */
  | { readonly kind: 'killed' }
  /** The current is gone. Only what was flushed is on the disk. */
  | { readonly kind: 'power-cut'; readonly cut: Cut }

export type Cut = {
  /** `PRAGMA synchronous` of the connection: 2 (FULL) or more flushes the log with every transaction, less does not. */
  readonly synchronous: number
  /** Frames in the log before the transaction that was being written when the current went; null when none was. */
  readonly tornAfter: number | null
}

export const LEDGER_FILE = 'ledger.db'

/**
 * What the next run finds: the files of `from` as they survive this death, in `to`. The connection that died stays open
 * and goes on believing in the old ones; closing it would tidy up what a dead program cannot.
 */
export function leaveBehind(from: string, to: string, death: Death, chance: Chance): void {
  mkdirSync(to, { recursive: true })
  const ledger = join(from, LEDGER_FILE)
  const survives = death.kind === 'killed' ? null : survivingBytes(ledger, death.cut, chance)
  // The index in shared memory is gone with the program; SQLite makes it again from the log. The witness is never flushed.
  const lost = death.kind === 'killed' ? ['-shm'] : ['-shm', WITNESS_FILE]
  cpSync(from, to, { recursive: true, filter: path => !lost.some(end => path.endsWith(end)) })
  const log = join(to, `${LEDGER_FILE}-wal`)
  if (survives !== null && existsSync(log)) truncateSync(log, survives)
}

/** How much of the log is on the disk after the current went. */
function survivingBytes(databasePath: string, cut: Cut, chance: Chance): number {
  const wal = readWal(databasePath)
  if (wal.frames === 0) return 0
  const complete = wal.commits.at(-1) ?? 0
  if (cut.synchronous >= 2) {
    if (cut.tornAfter === null) return chance.whole(lengthOf(wal, complete), lengthOf(wal, wal.frames))
    return chance.whole(lengthOf(wal, cut.tornAfter), lengthOf(wal, complete) - 1)
  }
  const safe = Math.min(checkpointed(databasePath), wal.frames)
  return lengthOf(wal, chance.happens(0.5) ? safe : chance.whole(safe, wal.frames))
}
