import type { Pages } from './pages.ts'

// SQLite's file format, as far as rows of text and integers need it (its chapters "B-tree Pages" and "Record Format").

export type Value = string | number | null

/** A variable-length integer; null where it runs over the end or beyond what a number can hold. */
export function readVarint(bytes: Buffer, at: number): { value: number; size: number } | null {
  let value = 0
  for (let size = 1; size <= 9; size += 1) {
    const byte = bytes[at + size - 1]
    if (byte === undefined) return null
    value = size === 9 ? value * 256 + byte : value * 128 + (byte & 0x7f)
    if (!Number.isSafeInteger(value)) return null
    if (size === 9 || byte < 0x80) return { value, size }
  }
  return null
}

/** A row's bytes: on its page, and for a long one on the pages it flows over to. Null when a piece is missing. */
export function payloadOf(
  page: Buffer,
  { length, at }: { readonly length: number; readonly at: number },
  pages: Pages,
): Buffer | null {
  const local = localLength(length, pages.size)
  if (length > 64 * 1_024 * 1_024 || at + local > page.length) return null
  if (local === length) return page.subarray(at, at + length)
  const pieces = [page.subarray(at, at + local)]
  let missing = length - local
  let next = at + local + 4 <= page.length ? page.readUInt32BE(at + local) : 0
  while (missing > 0) {
    const piece = next === 0 ? null : pages.numbered(next)
    if (piece === null || piece.length < pages.size) return null
    const taken = Math.min(missing, pages.size - 4)
    pieces.push(piece.subarray(4, 4 + taken))
    missing -= taken
    next = piece.readUInt32BE(0)
  }
  return Buffer.concat(pieces)
}

function localLength(length: number, usable: number): number {
  const most = usable - 35
  if (length <= most) return length
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const local = least + ((length - least) % (usable - 4))
  return local <= most ? local : least
}

/** The columns of a record; null when its bytes make no sense as one. */
export function readRecord(bytes: Buffer): readonly Value[] | null {
  const header = readVarint(bytes, 0)
  if (header === null || header.value > bytes.length) return null
  const values: Value[] = []
  let at = header.size
  let from = header.value
  while (at < header.value) {
    const kind = readVarint(bytes, at)
    if (kind === null) return null
    const read = readValue(bytes, from, kind.value)
    if (read === null) return null
    values.push(read.value)
    from += read.size
    at += kind.size
  }
  return values
}

/** Sizes of SQLite's integers by their serial type. */
const INTEGER_SIZES = [0, 1, 2, 3, 4, 6, 8] as const

function readValue(bytes: Buffer, at: number, kind: number): { value: Value; size: number } | null {
  if (kind === 0) return { value: null, size: 0 }
  if (kind === 8 || kind === 9) return { value: kind - 8, size: 0 }
  const size = kind <= 6 ? (INTEGER_SIZES[kind] ?? 0) : (kind - 13) / 2
  // Neither text nor integer: no column of an entry is that.
  if (!Number.isInteger(size) || size < 0 || at + size > bytes.length) return null
  if (kind >= 13) return { value: bytes.toString('utf8', at, at + size), size }
  if (kind > 6) return null
  return { value: size === 8 ? Number(bytes.readBigInt64BE(at)) : bytes.readIntBE(at, size), size }
}
