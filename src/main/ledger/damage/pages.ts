import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'

/** The pages of a database file and of its write-ahead log, read as bytes: no header has to be whole for that. */
export type Pages = {
  readonly size: number
  /** Every page there is, those of the log last. The buffer is used again for the next one. */
  readonly each: (visit: (page: Buffer) => void) => void
  /** A page by its number, as the log has it or else the file; null when there is none. */
  readonly numbered: (number: number) => Buffer | null
  readonly close: () => void
}

const USUAL_SIZE = 4_096
const AT_ONCE = 256
const LOG_HEADER = 32
const FRAME_HEADER = 24

/** `path`: the database; its log lies beside it. */
export function openPages(path: string): Pages {
  const file = openIfThere(path)
  const log = openIfThere(`${path}-wal`)
  const size = pageSize(file)
  const inLog = log === null ? new Map<number, number>() : framesOf(log, size)
  return {
    size,
    each: visit => {
      if (file !== null) eachPage(file, size, visit)
      for (const at of frameOffsets(log, size)) visit(read(log, at + FRAME_HEADER, size))
    },
    numbered: number => {
      const at = inLog.get(number)
      if (at !== undefined) return read(log, at + FRAME_HEADER, size)
      const inFile = file !== null && number * size <= file.length
      return inFile ? read(file, (number - 1) * size, size) : null
    },
    close: () => {
      for (const one of [file, log]) if (one !== null) closeSync(one.handle)
    },
  }
}

type OpenFile = { readonly handle: number; readonly length: number }

function openIfThere(path: string): OpenFile | null {
  if (!existsSync(path) || !statSync(path).isFile()) return null
  return { handle: openSync(path, 'r'), length: statSync(path).size }
}

/** From the file's header where that makes sense; a torn header leaves the size SQLite always uses here. */
function pageSize(file: OpenFile | null): number {
  if (file === null || file.length < 100) return USUAL_SIZE
  const declared = read(file, 16, 2).readUInt16BE(0)
  const size = declared === 1 ? 65_536 : declared
  return size >= 512 && Number.isInteger(Math.log2(size)) ? size : USUAL_SIZE
}

function eachPage(file: OpenFile, size: number, visit: (page: Buffer) => void): void {
  for (let at = 0; at < file.length; at += size * AT_ONCE) {
    const many = read(file, at, size * AT_ONCE)
    for (let from = 0; from < many.length; from += size) visit(many.subarray(from, from + size))
  }
}

/** Where the last version of each page begins in the log. */
function framesOf(log: OpenFile, size: number): Map<number, number> {
  const found = new Map<number, number>()
  for (const at of frameOffsets(log, size)) found.set(read(log, at, 4).readUInt32BE(0), at)
  return found
}

function* frameOffsets(log: OpenFile | null, size: number): Generator<number> {
  if (log === null) return
  const frame = size + FRAME_HEADER
  for (let at = LOG_HEADER; at + frame <= log.length; at += frame) yield at
}

function read(file: OpenFile | null, at: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  if (file === null) return buffer.subarray(0, 0)
  return buffer.subarray(0, readSync(file.handle, buffer, 0, length, at))
}
