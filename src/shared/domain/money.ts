declare const centavos: unique symbol
/** Money: a whole number of Mexican centavos. Never a float, never pesos. */
export type Centavos = number & { readonly [centavos]: true }

/** Largest amount accepted anywhere: a million pesos. Anything above is a typing error, not a sale. */
const LIMIT = 100_000_000

/**
 * Checks that `n` is a whole, non-negative number of centavos within the limit.
 * @throws RangeError when it is not: the caller had a bug, since text and wire amounts come through the parsers below.
 */
export function toCentavos(n: number): Centavos {
  if (!isCentavos(n)) throw new RangeError(`not an amount in centavos: ${String(n)}`)
  return n
}

export function isCentavos(n: number): n is Centavos {
  return Number.isSafeInteger(n) && n >= 0 && n <= LIMIT
}

export const ZERO: Centavos = toCentavos(0)

/** Whole pesos to centavos: `pesos(200)` is 200.00 MXN. */
export function pesos(whole: number): Centavos {
  return toCentavos(whole * 100)
}

export function add(...amounts: readonly Centavos[]): Centavos {
  return toCentavos(amounts.reduce((sum: number, amount) => sum + amount, 0))
}

/** `a - b`, or null when b is larger: there are no negative amounts. */
export function subtract(a: Centavos, b: Centavos): Centavos | null {
  return a < b ? null : toCentavos(a - b)
}

/**
 * An amount of Chipi's wire (a JSON number in currency units, e.g. 200 or 149.5) as centavos; null when it is not an
 * amount with at most two decimals.
 */
export function fromWire(amount: number): Centavos | null {
  const scaled = Math.round(amount * 100)
  return isCentavos(scaled) && scaled / 100 === amount ? scaled : null
}

/** The number Chipi expects for this amount (`currencyAmount`, in pesos): 20050 becomes 200.5. */
export function toWire(amount: Centavos): number {
  return amount / 100
}

/** Reads what a cashier typed (`200`, `1,234.50`, `$99.9`) as centavos; null when it is not an amount in pesos. */
export function parseTyped(text: string): Centavos | null {
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{0,2}))?$/.exec(text.trim())
  if (match === null) return null
  const whole = Number((match[1] ?? '').replaceAll(',', ''))
  const cents = Number((match[2] ?? '').padEnd(2, '0') || '0')
  const amount = whole * 100 + cents
  return isCentavos(amount) ? amount : null
}

/** Pesos with exactly the decimals needed and no grouping, as a SKU's amount pattern expects it: `200` or `149.50`. */
export function plain(amount: Centavos): string {
  return amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2)
}
