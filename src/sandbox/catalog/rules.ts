import type { AmountRule, Bilingual, ReferenceRule } from './catalog-sku.ts'

const SAMPLE_DIGITS = '5512345678901234567890123456789012345678'

/** A reference of exactly this many digits. */
export const digits = (count: number, es: string, en: string, canCheck = false): ReferenceRule => ({
  regex: `^[0-9]{${count}}$`,
  label: { es, en },
  sample: SAMPLE_DIGITS.slice(0, count),
  canCheck,
})

/** A reference of between so many digits. */
export const digitsBetween = (
  least: number,
  most: number,
  es: string,
  en: string,
  canCheck = false,
): ReferenceRule => ({
  regex: `^[0-9]{${least},${most}}$`,
  label: { es, en },
  sample: SAMPLE_DIGITS.slice(0, least),
  canCheck,
})

/** A reference of letters and digits, with a sample that fits. */
export const pattern = (regex: string, sample: string, es: string, en: string): ReferenceRule => ({
  regex,
  label: { es, en },
  sample,
  canCheck: false,
})

/** The ten digits of a Mexican phone number. */
export const PHONE: ReferenceRule = digits(10, 'Número de teléfono (10 dígitos)', 'Phone number (10 digits)')

/** An amount printed on the product: whole units or with two decimals. */
export const FIXED_AMOUNT: AmountRule = {
  regex: '^[0-9]+(\\.[0-9]{1,2})?$',
  label: { es: 'Monto', en: 'Amount' },
}

/** An amount the customer reads from a bill, centavos allowed. */
export const BILL_AMOUNT: AmountRule = {
  regex: '^[0-9]{1,5}(\\.[0-9]{1,2})?$',
  label: { es: 'Importe a pagar', en: 'Amount due' },
}

/** An amount in whole pesos, for those who take no centavos. */
export const WHOLE_PESOS: AmountRule = {
  regex: '^[1-9][0-9]{0,4}$',
  label: { es: 'Importe en pesos cerrados', en: 'Amount in whole pesos' },
}

/** The same words in both languages, as brand names are. */
export const same = (text: string): Bilingual => ({ es: text, en: text })

/** Three digits at least, as in `sku-VIR020`. */
export const threeDigits = (amount: number): string => String(amount).padStart(3, '0')
