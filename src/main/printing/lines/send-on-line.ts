import { createTurns } from '#main/platform/turns.ts'
import type { Delivered, PrinterTrouble, Undelivered } from '#shared/domain/printer-trouble.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { HearPaper, OpenLine, PrinterLine, SendRaw } from './printer-line.ts'
import { askStatus } from './printer-status.ts'

/** GS r 1: answered once everything before it is on paper. */
const SAY_WHEN_DONE = Uint8Array.from([0x1d, 0x72, 0x01])
/** A long ticket on a slow head, ms. */
const FINISH_MS = 5_000

const nothing = (trouble: PrinterTrouble) => err<Undelivered>({ trouble, left: 'nothing' })
const maybe = (trouble: PrinterTrouble) => err<Undelivered>({ trouble, left: 'maybe' })

/**
 * Jobs for one printer, one after the other. A printer that answers is asked how it is before the first byte, so that
 * lack of paper costs nothing, and asked to say when the last one is on paper; one that never answers is believed, and
 * that it was only believed is said.
 */
export function createSendOnLine(open: OpenLine, onPaper: HearPaper = () => undefined): SendRaw {
  const inTurn = createTurns()
  /** Some printers tell their state and not that they have finished; that is waited for once. */
  let tellsEnd = true

  const finish = async (line: PrinterLine): Promise<Result<Delivered, Undelivered>> => {
    if (tellsEnd && (await hearEnd(line))) return ok('told')
    const after = await askStatus(line)
    if (after.kind === 'trouble') return maybe(after.trouble)
    if (after.kind === 'silent') return maybe({ kind: 'stuck' })
    tellsEnd = false
    return ok('told')
  }

  const send = async (line: PrinterLine, bytes: Uint8Array): Promise<Result<Delivered, Undelivered>> => {
    const before = await askStatus(line)
    if (before.kind === 'trouble') return nothing(before.trouble)
    const answers = before.kind === 'ready'
    if (answers) onPaper(before.paperLow)
    if (answers) await forget(line)
    const written = await line.write(answers && tellsEnd ? Buffer.concat([bytes, SAY_WHEN_DONE]) : bytes)
    if (!written.ok) return maybe(written.error)
    return answers ? finish(line) : ok('sent')
  }

  return (bytes, how) =>
    inTurn(async () => {
      const line = await open()
      if (!line.ok) return nothing(line.error)
      const sent = how === 'unasked' ? await sendUnasked(line.value, bytes) : await send(line.value, bytes)
      const closed = await line.value.close()
      return sent.ok && !closed.ok ? maybe(closed.error) : sent
    })
}

/** Bytes that came late or unasked, most that are passed over: a printer that talks without end tells nothing. */
const MOST_STRAYS = 16

/** True once the printer says that everything is on paper; its answer is told from a late one by two bits. */
async function hearEnd(line: PrinterLine): Promise<boolean> {
  for (let strays = 0; strays < MOST_STRAYS; strays++) {
    const byte = (await line.hear?.(FINISH_MS)) ?? null
    if (byte === null) return false
    if ((byte & 0x90) === 0) return true
  }
  return false
}

/** Passes over what came in so far. */
async function forget(line: PrinterLine): Promise<void> {
  for (let strays = 0; strays < MOST_STRAYS; strays++) {
    if (((await line.hear?.(0)) ?? null) === null) return
  }
}

async function sendUnasked(line: PrinterLine, bytes: Uint8Array): Promise<Result<Delivered, Undelivered>> {
  const written = await line.write(bytes)
  return written.ok ? ok('sent') : maybe(written.error)
}
