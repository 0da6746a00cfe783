import type { PrinterTrouble } from '#shared/domain/printer-trouble.ts'
import type { PrinterLine } from './printer-line.ts'

/** What a printer says about itself when it is asked. */
export type PrinterStatus =
  /** It does not answer such questions, as many cheap ones do not: nothing is known. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'ready'; readonly paperLow: boolean }
  | { readonly kind: 'trouble'; readonly trouble: PrinterTrouble }

/** A printer answers this question at once, whatever it is doing, ms. */
const ANSWER_MS = 400

/** Asks one thing in real time: DLE EOT n. Answers are told from other bytes by four bits that never change. */
async function ask(line: PrinterLine, question: number): Promise<number | null> {
  if (line.hear === null) return null
  const sent = await line.write(Uint8Array.from([0x10, 0x04, question]))
  if (!sent.ok) return null
  const answer = await line.hear(ANSWER_MS)
  return answer !== null && (answer & 0x93) === 0x12 ? answer : null
}

/** Asks a printer how it is. Three short questions; one that is not answered ends it. */
export async function askStatus(line: PrinterLine): Promise<PrinterStatus> {
  const state = await ask(line, 1)
  if (state === null) return { kind: 'silent' }
  const [paper, cause, fault] = [await ask(line, 4), await ask(line, 2), await ask(line, 3)]
  const trouble = troubleOf({ state, paper: paper ?? 0, cause: cause ?? 0, fault: fault ?? 0 })
  if (trouble !== null) return { kind: 'trouble', trouble }
  return { kind: 'ready', paperLow: ((paper ?? 0) & 0x0c) !== 0 }
}

type Answers = Readonly<Record<'state' | 'paper' | 'cause' | 'fault', number>>

/** The cover first: with it open the paper sensor tells nothing. */
function troubleOf({ state, paper, cause, fault }: Answers): PrinterTrouble | null {
  if ((cause & 0x04) !== 0) return { kind: 'cover-open' }
  if ((paper & 0x60) !== 0 || (cause & 0x20) !== 0) return { kind: 'paper-out' }
  if ((fault & 0x08) !== 0) return { kind: 'cutter' }
  if ((fault & 0x60) !== 0 || (cause & 0x40) !== 0) return { kind: 'printer-fault' }
  return (state & 0x08) === 0 ? null : { kind: 'offline' }
}
