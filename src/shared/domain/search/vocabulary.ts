import type { SearchTerm, Standing } from '../sale-search.ts'
import type { Shelf } from '../sku.ts'

/** What people call how a sale stands, folded, in both languages of the counter. The first of each names it in a search. */
const STANDING_WORDS: Readonly<Record<Standing, readonly string[]>> = {
  open: [
    'pendientes',
    'pendiente',
    'en proceso',
    'proceso',
    'abiertas',
    'abierta',
    'pending',
    'in process',
    'open',
  ],
  review: ['en revision', 'revision', 'por revisar', 'in review', 'review'],
  settled: ['listas', 'lista', 'exitosas', 'exitosa', 'hechas', 'hecha', 'done', 'settled', 'successful'],
  failed: ['no se hizo', 'no se hicieron', 'fallidas', 'fallida', 'fallo', 'failed', 'not done'],
  owed: ['por devolver', 'devolucion pendiente', 'devolucion', 'devoluciones', 'to refund', 'refund owed'],
  refunded: ['devueltas', 'devuelta', 'devuelto', 'reembolsada', 'refunded', 'paid back'],
  decided: ['cerradas', 'cerrada', 'revisadas', 'revisada', 'decided', 'closed'],
}

const SHELF_WORDS: Readonly<Record<Exclude<Shelf, 'other'>, readonly string[]>> = {
  recharges: ['recargas', 'recarga', 'recharge', 'recharges', 'top-up', 'top-ups', 'topup'],
  bundles: ['paquetes', 'paquete', 'bundle', 'bundles'],
  'gift-cards': ['tarjetas', 'tarjeta', 'tarjeta de regalo', 'tarjetas de regalo', 'gift card', 'gift cards'],
  bills: ['servicios', 'servicio', 'pago de servicio', 'pago de servicios', 'bill', 'bills'],
}

/** Words that carry no meaning between two others. */
export const FILLERS: ReadonlySet<string> = new Set([
  'de',
  'del',
  'el',
  'la',
  'los',
  'las',
  'con',
  'a',
  'al',
  'y',
  'of',
  'the',
])

/** Words in the longest phrase. */
export const LONGEST_PHRASE = 4

/** Every phrase with what it means. */
export const PHRASES: ReadonlyMap<string, SearchTerm> = new Map([
  ...phrasesOf(STANDING_WORDS, standing => ({ kind: 'standing', standing })),
  ...phrasesOf(SHELF_WORDS, shelf => ({ kind: 'shelf', shelf })),
])

function phrasesOf<Meant extends string>(
  words: Readonly<Record<Meant, readonly string[]>>,
  toTerm: (meant: Meant) => SearchTerm,
): readonly (readonly [string, SearchTerm])[] {
  const meanings: readonly Meant[] = Object.keys(words).filter((key): key is Meant => key in words)
  return meanings.flatMap(meant => words[meant].map(phrase => [phrase, toTerm(meant)] as const))
}
