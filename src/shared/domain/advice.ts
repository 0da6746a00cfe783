import type { Sku } from './sku.ts'

/** Where a reference is found differs by the kind of service, not by the company. */
export const SERVICES = [
  'light',
  'water',
  'phone',
  'internet',
  'tv',
  'gas',
  'toll',
  'transit',
  'taxes',
  'catalog-sales',
  'loan',
  'insurance',
  'general',
] as const
export type Service = (typeof SERVICES)[number]

/** Something a cashier tells a customer before any cash is taken. */
export type Advice = 'scam' | 'one-per-number' | 'code-once' | 'due-date' | 'applied' | 'no-undo' | 'partial'

/** A payment that its company books in working hours: done here, it is not yet seen there. */
export function isAppliedLater({ shelf }: Pick<Sku, 'shelf'>): boolean {
  return shelf === 'bills'
}

/** What to say about a product: the first ones matter most. Nothing of it ever stops a sale. */
export function adviceFor(sku: Sku): readonly Advice[] {
  if (sku.shelf === 'gift-cards') return ['scam', 'one-per-number', 'code-once']
  if (sku.shelf !== 'bills') return []
  const typed = sku.amount.kind === 'typed'
  return isTopUp(serviceOf(sku))
    ? ['applied', 'no-undo']
    : ['due-date', 'applied', ...(typed ? (['partial'] as const) : []), 'no-undo']
}

/** The kind of service behind a bill; null for what is not on the bills' shelf. */
export function whereToLook(sku: Sku): Service | null {
  return sku.shelf === 'bills' ? serviceOf(sku) : null
}

/** Paid ahead, with any amount: nothing falls due. */
export function isTopUp(service: Service): boolean {
  return service === 'toll' || service === 'transit'
}

const BY_CATEGORY: Readonly<Record<string, Service>> = {
  LUZ: 'light',
  TELEFONIA: 'phone',
  TELEFONICA: 'phone',
  INTERNET: 'internet',
  TV: 'tv',
  TELEPEAJE: 'toll',
  MOVILIDAD: 'transit',
  TESORERIA: 'taxes',
  VENTAS_CATALOGO: 'catalog-sales',
}

/** Chipi files much under GENERAL: there its own words tell, in either language of the catalog. */
const BY_WORDS: readonly (readonly [RegExp, Service])[] = [
  [/\b(?:agua|water)\b/i, 'water'],
  [/\bgas\b/i, 'gas'],
  [/\b(?:cr[ée]dito|pr[ée]stamo|loan|infonavit|fonacot)\b/i, 'loan'],
  [/\b(?:p[óo]liza|seguro|insurance|policy)\b/i, 'insurance'],
]

export function serviceOf({ category, name, description, reference }: Sku): Service {
  const known = BY_CATEGORY[category]
  if (known !== undefined) return known
  const words = [name, description, reference.label].join(' ')
  return BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'general'
}
