import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Sale } from '#shared/domain/sale.ts'
import type { OurBooks } from './books.ts'

/** What lies beside the printer at the end of the day. */
export type PaperTrail = {
  readonly tickets: number
  /** Sales with two papers that both say they are the original. */
  readonly originalsTwice: readonly string[]
  /** Sales with a paper no ledger counts: a kill came in between, and the next paper will say it is the original too. */
  readonly uncounted: readonly string[]
  /** Settled sales without any paper: a kill came between the settling and the printing. */
  readonly withoutPaper: readonly string[]
}

/** Reads every ticket that came out of the shop's printer. */
export async function readPaperTrail(
  printsDir: string,
  { sales, printed }: Pick<OurBooks, 'sales' | 'printed'>,
): Promise<PaperTrail> {
  const texts: string[] = []
  for (const name of readdirSync(printsDir).filter(file => file.endsWith('.pdf'))) {
    const args = ['-layout', '-enc', 'UTF-8', join(printsDir, name), '-']
    texts.push((await promisify(execFile)('pdftotext', args)).stdout)
  }
  const papersOf = ({ facts }: Sale): readonly string[] => texts.filter(text => text.includes(facts.ticket))
  const isOriginal = (text: string): boolean => !text.includes('COPIA')
  const settled = sales.filter(sale => sale.state === 'settled')
  const tickets = (those: (sale: Sale) => boolean): readonly string[] =>
    settled.filter(sale => those(sale)).map(sale => sale.facts.ticket)
  return {
    tickets: texts.length,
    originalsTwice: tickets(sale => papersOf(sale).filter(isOriginal).length > 1),
    uncounted: tickets(sale => papersOf(sale).length > 0 && printed(sale.facts.id) === 0),
    withoutPaper: tickets(sale => papersOf(sale).length === 0),
  }
}
