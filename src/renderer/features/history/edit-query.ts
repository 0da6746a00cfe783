import type { SearchTerm } from '#shared/domain/sale-search.ts'
import { readSearch, type SearchPart } from '#shared/domain/search/read-search.ts'

/** The query without one of its parts. */
export function without(query: string, { start, end }: SearchPart): string {
  return `${query.slice(0, start)} ${query.slice(end)}`.replaceAll(/\s+/g, ' ').trim()
}

/** The query with a phrase more, or without it when it says that already. `today`: the shop's day. */
export function toggled(query: string, phrase: string, today: string): string {
  const part = partSaying(query, phrase, today)
  return part === undefined ? `${query.trim()} ${phrase}`.trim() : without(query, part)
}

/** Whether the query says what a phrase says, in whatever words. */
export function says(query: string, phrase: string, today: string): boolean {
  return partSaying(query, phrase, today) !== undefined
}

function partSaying(query: string, phrase: string, today: string): SearchPart | undefined {
  const [meant] = readSearch(phrase, today)
  return meant === undefined
    ? undefined
    : readSearch(query, today).find(part => isSame(part.term, meant.term))
}

function isSame(one: SearchTerm, other: SearchTerm): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
