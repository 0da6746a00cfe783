import type { Shelf } from './sku.ts'

/** A gift code as it stands everywhere but on the customer's paper: `sealed:v1:<key's print>:<last four>:<secret>`. */
const SEALED = /^sealed:v1:[0-9a-f]{8}:([A-Za-z0-9]{4})?:[\w-]+$/

/** True for a folio that is a gift code under seal; everything else is a folio anybody may read. */
export function isSealed(text: string): boolean {
  return SEALED.test(text)
}

/** A code this long keeps at least eight characters to itself when its last four are shown. */
const SHOWS_ITS_END = 12
const HIDDEN = '•••• ••••'

/**
 * The end of a code that may be shown: enough for a customer, the shop and Chipi to agree which card they talk about, and
 * nothing of a short one.
 */
export function shownEnd(code: string): string {
  const characters = Array.from(code)
  const end = characters.slice(-4).join('')
  return characters.length >= SHOWS_ITS_END && /^[A-Za-z0-9]{4}$/.test(end) ? end : ''
}

/** A folio as a screen may show it: a sealed code as `•••• •••• 4821`, any other as it is. */
export function maskFolio(folio: string): string {
  const sealed = SEALED.exec(folio)
  if (sealed === null) return folio
  return sealed[1] === undefined ? HIDDEN : `${HIDDEN} ${sealed[1]}`
}

/** True for what {@link maskFolio} made of a code. */
export function isMasked(folio: string): boolean {
  return folio.startsWith(HIDDEN)
}

/** What a search may find of a folio: of a sealed code only its shown end; null when there is nothing to find. */
export function searchableFolio(folio: string): string | null {
  const sealed = SEALED.exec(folio)
  return sealed === null ? folio : (sealed[1] ?? null)
}

/** Everything in a value that is a sealed code becomes its mask; what holds none is the very same value. */
export function maskSealed(value: unknown): unknown {
  if (typeof value === 'string') return maskFolio(value)
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    const masked = items.map(maskSealed)
    return masked.some((item, place) => item !== items[place]) ? masked : value
  }
  if (typeof value !== 'object' || value === null) return value
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value)
  const masked = fields.map(([name, field]) => [name, maskSealed(field)] as const)
  return masked.some(([, field], place) => field !== fields[place]?.[1]) ? Object.fromEntries(masked) : value
}

/** Shelves whose folio is worth money to whoever reads it. */
export function isCodeShelf(shelf: Shelf): boolean {
  return shelf === 'gift-cards'
}

/** Digits and letters in fours, as they are read aloud and typed; a code with its own spaces or dashes stays as it is. */
export function groupedCode(code: string): string {
  return /^[\p{L}\p{N}]{8,}$/u.test(code) ? code.replaceAll(/(.{4})(?=.)/gu, '$1 ') : code
}
