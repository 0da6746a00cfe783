import type { Centavos } from '#shared/domain/money.ts'

const exact = new Intl.NumberFormat('es-MX', { style: 'currency', currency: 'MXN' })
const whole = new Intl.NumberFormat('es-MX', { style: 'currency', currency: 'MXN', maximumFractionDigits: 0 })

/** An amount as it is charged, with its centavos: `$1,250.50`. The same in every language of the screen. */
export function money(amount: Centavos): string {
  return exact.format(amount / 100)
}

/** What several amounts come to, as shops say it. The sum may be larger than any one amount can be. */
export function spokenTotal(amounts: readonly Centavos[]): string {
  const sum = amounts.reduce((total: number, amount) => total + amount, 0)
  return (sum % 100 === 0 ? whole : exact).format(sum / 100)
}

/** An amount as shops say it: `$50` when there are no centavos, `$49.90` when there are. */
export function spokenMoney(amount: Centavos): string {
  return amount % 100 === 0 ? whole.format(amount / 100) : money(amount)
}
