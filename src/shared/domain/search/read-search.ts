import { parseTyped } from '../money.ts'
import type { SearchTerm } from '../sale-search.ts'
import { fold } from './fold.ts'
import { readDays } from './read-days.ts'
import { FILLERS, LONGEST_PHRASE, PHRASES } from './vocabulary.ts'

/** One thing that was typed, and where: from `start` to before `end`, characters. */
export type SearchPart = { readonly term: SearchTerm; readonly start: number; readonly end: number }

type Word = { readonly text: string; readonly start: number; readonly end: number }
/** What the next words mean, and how many they are; `term` null: nothing yet. */
type Read = { readonly term: SearchTerm | null; readonly words: number }

/** Words that one date can take. */
const LONGEST_DATE = 7
/** Digits in groups are one number from here on; shorter ones are several. */
const WHOLE_NUMBER = 10

/**
 * Understands what somebody types into the one box: `telcel 200 ayer 4821`. `today` is the shop's (`YYYY-MM-DD`). What
 * is half typed and means nothing yet is left out.
 */
export function readSearch(text: string, today: string): readonly SearchPart[] {
  const words = wordsOf(text)
  const parts: SearchPart[] = []
  for (let at = 0; at < words.length;) {
    const read = readNext(words.slice(at), today)
    const [first, last] = [words[at], words[at + read.words - 1]]
    if (read.term !== null && first !== undefined && last !== undefined) {
      parts.push({ term: read.term, start: first.start, end: last.end })
    }
    at += read.words
  }
  return parts
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[^\s,;]+(?:,\d{3}\b[^\s,;]*)*/g)].map(match => ({
    text: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function readNext(words: readonly Word[], today: string): Read {
  const texts = words.map(({ text }) => text)
  return (
    readDate(texts, today) ??
    readPhrase(texts) ??
    readGroups(texts) ?? { term: readWord(texts[0] ?? ''), words: 1 }
  )
}

function readDate(texts: readonly string[], today: string): Read | null {
  const read = readDays(texts.slice(0, LONGEST_DATE), today)
  return read === null ? null : { term: { kind: 'days', days: read.days }, words: read.words }
}

/** The longest one wins: `devolución pendiente` is not a pending sale. */
function readPhrase(texts: readonly string[]): Read | null {
  for (let words = Math.min(LONGEST_PHRASE, texts.length); words > 0; words -= 1) {
    const term = PHRASES.get(texts.slice(0, words).join(' '))
    if (term !== undefined) return { term, words }
  }
  return null
}

/** A number as it is dictated or printed: `55 1234 5678`. */
function readGroups(texts: readonly string[]): Read | null {
  const end = texts.findIndex(text => !/^[\d-]*\d$/.test(text))
  const groups = end === -1 ? texts : texts.slice(0, end)
  const digits = groups.join('').replaceAll('-', '')
  return digits.length < WHOLE_NUMBER ? null : { term: { kind: 'number', digits }, words: groups.length }
}

function readWord(text: string): SearchTerm | null {
  if (FILLERS.has(text)) return null
  return readAmount(text) ?? readTicket(text) ?? readDigits(text) ?? readText(text)
}

/** `$200`, `149.50`, `100-200`, `$100..$200`. */
function readAmount(text: string): SearchTerm | null {
  const range = /^(\$?[\d,.]*\d)(?:-|\.\.)(\$?[\d,.]*\d)$/.exec(text)
  if (range !== null) {
    const [least, most] = [parseTyped(range[1] ?? ''), parseTyped(range[2] ?? '')]
    // 55-1234 is a number with its dash.
    return least === null || most === null || least >= most || /^0|-0/.test(text)
      ? null
      : { kind: 'amount', least, most }
  }
  if (!/[$.,]/.test(text)) return null
  const amount = parseTyped(text)
  return amount === null ? null : { kind: 'amount', least: amount, most: amount }
}

/** `t1-123`, `t1000123`. A folio may look like one: both are looked for. */
function readTicket(text: string): SearchTerm | null {
  const match = /^([a-z][a-z\d]{0,7})-(\d{1,9})$/.exec(text) ?? /^([a-z][a-z\d]{0,7}?)(\d{6})$/.exec(text)
  if (match === null) return null
  return { kind: 'ticket', terminal: (match[1] ?? '').toUpperCase(), count: Number(match[2]), text }
}

function readDigits(text: string): SearchTerm | null {
  const digits = text.replaceAll(/[-.]/g, '')
  return /^\d+$/.test(digits) ? { kind: 'number', digits } : null
}

function readText(text: string): SearchTerm | null {
  if (!/[\p{L}\p{N}]/u.test(text) || text.includes('/')) return null
  return /\d/.test(text) ? { kind: 'code', text } : { kind: 'word', text }
}
