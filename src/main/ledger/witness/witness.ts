import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

/**
 * The end of the ledger as the program that writes it last saw it, in a small file of its own beside it. SQLite takes a
 * log that was cut, changed in one byte or deleted for the whole of it, and forgets the sales of the day without a word;
 * the witness remembers that there were more. It is not flushed: after a power cut it may be older than the ledger, which
 * accuses nobody, and never newer, because a link is told here only once it is on disk.
 */
export type Witness = {
  /** Never fails: a disk that does not take it leaves the one before. Nothing is written once it is closed. */
  readonly note: (link: WitnessedLink) => void
  /** Twice is as good as once. */
  readonly close: () => void
}

export type WitnessedLink = { readonly seq: number; readonly hash: string }

export const WITNESS_FILE = 'ledger-witness'
/** Two slots in turn: a write that is torn leaves the other. */
const SLOTS = 2
const SLOT_BYTES = 128

export function openWitness(folder: string): Witness {
  let file = openFile(join(folder, WITNESS_FILE))
  let turn = 0
  return {
    note: link => {
      if (file === null) return
      turn = (turn + 1) % SLOTS
      try {
        writeSync(file, slotOf(link), turn * SLOT_BYTES)
      } catch {
        // The ledger itself has the link: the witness is only behind.
      }
    },
    close: () => {
      if (file === null) return
      // Forgotten first: the number soon belongs to another file, which must be neither closed nor written to.
      const closing = file
      file = null
      closeSync(closing)
    },
  }
}

/** The furthest link the witness speaks of; null when there is none, or none that can be read. */
export function readWitness(folder: string): WitnessedLink | null {
  let text: string
  try {
    text = readFileSync(join(folder, WITNESS_FILE), 'latin1')
  } catch {
    return null
  }
  const links = Array.from({ length: SLOTS }, (_, slot) =>
    linkIn(text.slice(slot * SLOT_BYTES, (slot + 1) * SLOT_BYTES)),
  )
  return links.reduce((best, link) => ((link?.seq ?? 0) > (best?.seq ?? 0) ? link : best), null)
}

function slotOf({ seq, hash }: WitnessedLink): string {
  const said = `${String(seq)} ${hash}`
  return `${said} ${sealOf(said)}`.padEnd(SLOT_BYTES - 1).concat('\n')
}

function linkIn(slot: string): WitnessedLink | null {
  const [, said = '', seq = '', hash = '', seal] = /^((\d+) ([0-9a-f]{64})) ([0-9a-f]{16})/.exec(slot) ?? []
  return seal !== undefined && seal === sealOf(said) ? { seq: Number(seq), hash } : null
}

/** Tells a torn slot from a whole one. */
function sealOf(said: string): string {
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

function openFile(path: string): number | null {
  try {
    // Neither truncated, which would throw away what an earlier run saw, nor appended to.
    return openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  } catch {
    return null
  }
}
