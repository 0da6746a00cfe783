import type { Centavos } from '#shared/domain/money.ts'

const exact = new Intl.NumberFormat('es-MX', { style: 'currency', currency: 'MXN' })
const whole = new Intl.NumberFormat('es-MX', { style: 'currency', currency: 'MXN', maximumFractionDigits: 0 })

/**
 * Money that changes hands or is counted (a total, a change, a fee, a debt), always with its centavos: `$1,250.00`. The
 * same in every language of the screen, and as on paper.
 */
export function money(amount: Centavos): string {
  return exact.format(amount / 100)
}

/** What several amounts come to, written like one. The sum may be larger than any one amount can be. */
export function moneySum(amounts: readonly Centavos[]): string {
  return moneyOf(amounts.reduce((total: number, amount) => total + amount, 0))
}

/** A sum that was made elsewhere, in whole centavos. */
export function moneyOf(centavos: number): string {
  return exact.format(centavos / 100)
}

/** What a product, a note or a coin is called by, as it is said: `$50`, `50¢`; `$49.90` only where there are centavos. */
export function priceTag(amount: Centavos): string {
  if (amount > 0 && amount < 100) return `${String(amount)}¢`
  return amount % 100 === 0 ? whole.format(amount / 100) : money(amount)
}
