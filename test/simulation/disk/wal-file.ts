import { existsSync, readFileSync } from 'node:fs'

/** What lies in a write-ahead log (https://sqlite.org/fileformat2.html#the_write_ahead_log), told in frames (pages). */
export type Wal = {
  /** Bytes of one frame, its header included. */
  readonly frameBytes: number
  /** Frames at which a transaction is complete, counted from the start, in order. */
  readonly commits: readonly number[]
  /** All frames written since the log was begun anew, whole transactions or not. */
  readonly frames: number
  /** Changes whenever the log is begun anew. */
  readonly salt: string
}

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const NOTHING: Wal = { frameBytes: 0, commits: [], frames: 0, salt: '' }

/** Reads the log beside a database. Frames left over from before it was begun anew carry another salt and do not count. */
export function readWal(databasePath: string): Wal {
  const path = `${databasePath}-wal`
  if (!existsSync(path)) return NOTHING
  const bytes = readFileSync(path)
  if (bytes.length < HEADER_BYTES) return NOTHING
  const salt = bytes.toString('hex', 16, 24)
  const frameBytes = FRAME_HEADER_BYTES + bytes.readUInt32BE(8)
  const commits: number[] = []
  let frames = 0
  for (let at = HEADER_BYTES; at + frameBytes <= bytes.length; at += frameBytes) {
    if (bytes.toString('hex', at + 8, at + 16) !== salt) break
    frames += 1
    // A frame that ends a transaction says how large the database is after it.
    if (bytes.readUInt32BE(at + 4) > 0) commits.push(frames)
  }
  return { frameBytes, commits, frames, salt }
}

/** Bytes of a log up to and including this many frames. */
export function lengthOf({ frameBytes }: Wal, frames: number): number {
  return frames === 0 ? 0 : HEADER_BYTES + frames * frameBytes
}

/**
 * Frames that a checkpoint has moved into the database proper. Both are flushed for that, so these are safe whatever the
 * settings. It stands in the index that SQLite keeps in shared memory beside the log.
 */
export function checkpointed(databasePath: string): number {
  const path = `${databasePath}-shm`
  if (!existsSync(path)) return 0
  const bytes = readFileSync(path)
  return bytes.length < 100 ? 0 : bytes.readUInt32LE(96)
}
