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

/** As `readSync`. Whoever tests what a dying disk does puts itself in between here. */
export type ReadAt = (handle: number, into: Buffer, from: number, length: number, at: number) => number

/** `path`: the database; its log lies beside it. A page that the disk does not give is passed over. */
export function openPages(path: string, readAt: ReadAt = readSync): Pages {
  const file = openIfThere(path, readAt)
  const log = openIfThere(`${path}-wal`, readAt)
  const size = pageSize(file)
  const inLog = log === null ? new Map<number, number>() : framesOf(log, size)
  return {
    size,
    each: visit => {
      if (file !== null) eachPage(file, size, visit)
      if (log !== null) eachFrame(log, size, visit)
    },
    numbered: number => {
      const at = inLog.get(number)
      if (at !== undefined && log !== null) return read(log, at + FRAME_HEADER, size)
      const inFile = file !== null && number * size <= file.length
      return inFile ? read(file, (number - 1) * size, size) : null
    },
    close: () => {
      for (const one of [file, log]) if (one !== null) closeSync(one.handle)
    },
  }
}

type OpenFile = { readonly handle: number; readonly length: number; readonly readAt: ReadAt }

function openIfThere(path: string, readAt: ReadAt): OpenFile | null {
  if (!existsSync(path) || !statSync(path).isFile()) return null
  return { handle: openSync(path, 'r'), length: statSync(path).size, readAt }
}

/** From the file's header where that makes sense; a torn header leaves the size SQLite always uses here. */
function pageSize(file: OpenFile | null): number {
  if (file === null || file.length < 100) return USUAL_SIZE
  const declared = read(file, 16, 2)?.readUInt16BE(0) ?? 0
  const size = declared === 1 ? 65_536 : declared
  return size >= 512 && Number.isInteger(Math.log2(size)) ? size : USUAL_SIZE
}

function eachPage(file: OpenFile, size: number, visit: (page: Buffer) => void): void {
  for (let at = 0; at < file.length; at += size * AT_ONCE) {
    const many = read(file, at, size * AT_ONCE)
    if (many === null) eachOfBad(file, at, size, visit)
    else for (let from = 0; from < many.length; from += size) visit(many.subarray(from, from + size))
  }
}

/** One bad place refuses the whole stretch: page by page, everything around it is still there. */
function eachOfBad(file: OpenFile, start: number, size: number, visit: (page: Buffer) => void): void {
  const end = Math.min(start + size * AT_ONCE, file.length)
  for (let at = start; at < end; at += size) {
    const page = read(file, at, size)
    if (page !== null) visit(page)
  }
}

function eachFrame(log: OpenFile, size: number, visit: (page: Buffer) => void): void {
  for (const at of frameOffsets(log, size)) {
    const page = read(log, at + FRAME_HEADER, size)
    if (page !== null) visit(page)
  }
}

/** Where the last version of each page begins in the log. */
function framesOf(log: OpenFile, size: number): Map<number, number> {
  const found = new Map<number, number>()
  for (const at of frameOffsets(log, size)) {
    const header = read(log, at, 4)
    if (header !== null) found.set(header.readUInt32BE(0), at)
  }
  return found
}

function* frameOffsets(log: OpenFile, size: number): Generator<number> {
  const frame = size + FRAME_HEADER
  for (let at = LOG_HEADER; at + frame <= log.length; at += frame) yield at
}

/** Null when the disk refuses, even the second time. */
function read(file: OpenFile, at: number, length: number): Buffer | null {
  return readOnce(file, at, length) ?? readOnce(file, at, length)
}

function readOnce(file: OpenFile, at: number, length: number): Buffer | null {
  const buffer = Buffer.alloc(length)
  try {
    return buffer.subarray(0, file.readAt(file.handle, buffer, 0, length, at))
  } catch {
    return null
  }
}
