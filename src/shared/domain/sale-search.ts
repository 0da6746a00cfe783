import type { Sale } from './sale.ts'

/** Longer than any number, folio or ticket somebody looks for, characters. */
export const LONGEST_QUERY = 200

/** The sales a search found, newest first. */
export type FoundSales = {
  readonly sales: readonly Sale[]
  /**
   * How many of the latest sales were searched by parts; null when those were all there are. An earlier sale is found by
   * its whole number or its whole ticket alone.
   */
  readonly depth: number | null
}

/** What a sale is looked for by. `folio`: Chipi's, or the one that a manager read in the dashboard; null without one. */
export type Searched = {
  readonly ticket: string
  readonly reference: string
  readonly folio: string | null
}

/** Whether some part of the number, the folio or the ticket is what was typed, however it was spaced. */
export function isMeant({ ticket, reference, folio }: Searched, query: string): boolean {
  const wanted = squeezed(query)
  return [reference, ticket, folio ?? ''].some(text => squeezed(text).includes(wanted))
}

/** As it is compared: without the spaces, dots and dashes that people put between digits. */
export function squeezed(text: string): string {
  return text.replaceAll(/[\s.-]/g, '').toLowerCase()
}
