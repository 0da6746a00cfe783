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

/**
 * Asks a printer how it is. A few short questions; the first that is not answered ends it, since its answer may still come
 * and would be taken for the next one's.
 */
export async function askStatus(line: PrinterLine): Promise<PrinterStatus> {
  const answers = { state: 0, paper: 0, cause: 0, fault: 0 }
  for (const [name, question] of QUESTIONS) {
    const answer = await ask(line, question)
    if (answer === null && name === 'state') return { kind: 'silent' }
    if (answer === null) break
    answers[name] = answer
  }
  const trouble = troubleOf(answers)
  if (trouble !== null) return { kind: 'trouble', trouble }
  return { kind: 'ready', paperLow: (answers.paper & 0x0c) !== 0 }
}

const QUESTIONS = [
  ['state', 1],
  ['paper', 4],
  ['cause', 2],
  ['fault', 3],
] as const

type Answers = Readonly<Record<'state' | 'paper' | 'cause' | 'fault', number>>

/** The cover first: with it open the paper sensor tells nothing. */
function troubleOf({ state, paper, cause, fault }: Answers): PrinterTrouble | null {
  if ((cause & 0x04) !== 0) return { kind: 'cover-open' }
  if ((paper & 0x60) !== 0 || (cause & 0x20) !== 0) return { kind: 'paper-out' }
  if ((fault & 0x08) !== 0) return { kind: 'cutter' }
  if ((fault & 0x60) !== 0 || (cause & 0x40) !== 0) return { kind: 'printer-fault' }
  return (state & 0x08) === 0 ? null : { kind: 'offline' }
}
