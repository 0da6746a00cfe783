import { plain, type Centavos } from './money.ts'

/** How long a product is good for, as its description says. */
export type Validity = { readonly unit: 'days' | 'hours'; readonly count: number }

/** `vigencia de 7 días`, `válido por 30 días`, `valid for 7 days`, `por 24 horas`, `7 días` … */
const SPAN = /(\d{1,3})\s*(d[ií]as?|days?|horas?|hours?|hrs?)(?![\p{L}\p{N}])/giu
const DATA = /(\d{1,4}(?:[.,]\d{1,2})?)\s*(gb|mb)(?![\p{L}\p{N}])/giu

/**
 * The validity that a description states. Chipi has no field for it, so it is read from the words, and only if they name
 * exactly one span: two different ones (`2 GB por 7 días, redes por 30 días`) say nothing that fits on a tile.
 */
export function validityOf(description: string): Validity | null {
  const spans = [...description.matchAll(SPAN)].map(toValidity)
  const [first] = spans
  if (first === undefined || first.count === 0) return null
  return spans.every(({ unit, count }) => unit === first.unit && count === first.count) ? first : null
}

/** The data volume a description states (`1.6 GB`), if it names exactly one; null otherwise. */
export function dataOf(description: string): string | null {
  const volumes = new Set(
    [...description.matchAll(DATA)].map(([, count, unit]) => `${count ?? ''} ${unit?.toUpperCase() ?? ''}`),
  )
  const [only] = volumes
  return volumes.size === 1 && only !== undefined ? only : null
}

/** A description without its carrier and product name in front; empty when it says nothing else. */
export function termsOf({
  name,
  description,
}: {
  readonly name: string
  readonly description: string
}): string {
  const terms = description.trim()
  return terms === '' || terms.toLowerCase() === name.trim().toLowerCase() ? '' : terms
}

/** Words of a name that say what its shelf says already. */
const USUAL_WORDS = /(?<!\p{L})(?:tarjeta|card|gift|regalo|recarga|saldo|tiempo|aire|airtime|de)(?!\p{L})/giu

/**
 * What a product's name says besides its carrier and its amount, as under an amount in large digits: `Amigo Sin Límite` of
 * `Telcel Amigo Sin Límite $50`, and nothing of `Telcel $50` or `Tarjeta Xbox 200 MXN`.
 */
export function ownName({
  name,
  carrier,
  face,
}: {
  readonly name: string
  readonly carrier: string
  readonly face: Centavos
}): string {
  const told = nameWithoutAmount(name.replace(new RegExp(literal(carrier), 'iu'), ' '), face)
  return told.replaceAll(USUAL_WORDS, '').trim() === '' ? '' : told
}

/** A product's name beside its amount, which is not said twice; empty when it is nothing but its amount. */
export function nameWithoutAmount(name: string, face: Centavos): string {
  // `200 MB` is no amount of money, whatever it costs.
  const amount = String.raw`\$?(?<!\d)${literal(plain(face))}(?:\.00)?(?!\d)(?:\s*(?:mxn|pesos)(?!\p{L})|(?!\s*\p{L}))`
  return name
    .replaceAll(new RegExp(amount, 'giu'), ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[:,])/g, '')
    .replaceAll(/^[\s:,–-]+|[\s:,–-]+$/g, '')
}

/** A text as a pattern that means just that. */
function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

/** What several products of a carrier have in common before their amount: `Amigo Sin Límite` of `Telcel Amigo Sin Límite $50`. */
export function lineOf({ name, carrier }: { readonly name: string; readonly carrier: string }): string {
  const rest = name.toLowerCase().startsWith(carrier.toLowerCase()) ? name.slice(carrier.length) : name
  return rest
    .replaceAll(/\$?\d[\d.,]*(?:\s*(?:mxn|pesos))?/gi, '')
    .replaceAll(/[\s:,\-–]+/g, ' ')
    .trim()
}

function toValidity([, count, word]: RegExpMatchArray): Validity {
  const unit = /^h/i.test(word ?? '') ? 'hours' : 'days'
  return { unit, count: Number(count) }
}
