import { hashOf, type Entry } from '../entry.ts'
import type { Pages } from './pages.ts'
import { payloadOf, readRecord, readVarint } from './record.ts'

/** SQLite's mark of a page that holds rows of a table. */
const TABLE_LEAF = 0x0d
const COLUMNS = 10

/**
 * Finds entries in the raw pages of a damaged file, wherever they lie and whatever of the tree above them is gone. Each
 * one's own hash proves it whole. Only those after `after`, at most `limit` links on; several may claim one place.
 */
export function carveEntries(
  pages: Pages,
  after: number,
  limit: number,
): ReadonlyMap<number, readonly Entry[]> {
  const found = new Map<number, Entry[]>()
  const keep = (entry: Entry): void => {
    const known = found.get(entry.seq) ?? []
    if (known.some(one => one.hash === entry.hash)) return
    found.set(entry.seq, [...known, entry])
  }
  pages.each(page => {
    for (const cell of cellsOf(page)) {
      const wanted = cell.rowid > after && cell.rowid <= after + limit
      const entry = wanted ? entryIn(page, cell, pages) : null
      if (entry !== null) keep(entry)
    }
  })
  return found
}

type Cell = { readonly rowid: number; readonly length: number; readonly at: number }

function* cellsOf(page: Buffer): Generator<Cell> {
  // The very first page has the file's header before its own.
  const head = page.length >= 100 && page.toString('latin1', 0, 15) === 'SQLite format 3' ? 100 : 0
  if (page.length < head + 8 || page[head] !== TABLE_LEAF) return
  const cells = page.readUInt16BE(head + 3)
  for (let n = 0; n < cells; n += 1) {
    const pointer = head + 8 + n * 2
    if (pointer + 2 > page.length) return
    const start = page.readUInt16BE(pointer)
    const length = readVarint(page, start)
    const rowid = length === null ? null : readVarint(page, start + length.size)
    if (length !== null && rowid !== null) {
      yield { rowid: rowid.value, length: length.value, at: start + length.size + rowid.size }
    }
  }
}

function entryIn(page: Buffer, cell: Cell, pages: Pages): Entry | null {
  const payload = payloadOf(page, cell, pages)
  const values = payload === null ? null : readRecord(payload)
  if (values?.length !== COLUMNS) return null
  // The first column is the row's own number, which SQLite keeps outside of the record.
  const [, id, terminal, terminalSeq, at, type, subject, body, prevHash, hash] = values
  const whole =
    typeof id === 'string' &&
    typeof terminal === 'string' &&
    typeof terminalSeq === 'number' &&
    typeof at === 'number' &&
    typeof type === 'string' &&
    typeof subject === 'string' &&
    typeof body === 'string' &&
    typeof prevHash === 'string' &&
    typeof hash === 'string'
  if (!whole) return null
  const entry = {
    seq: cell.rowid,
    id,
    terminal,
    terminal_seq: terminalSeq,
    at,
    type,
    subject,
    body,
    prev_hash: prevHash,
    hash,
  }
  return hashOf(entry) === hash ? entry : null
}
