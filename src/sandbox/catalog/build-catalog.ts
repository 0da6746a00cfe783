import { BILL_ISSUERS, type BillIssuer } from './bill-issuers.ts'
import type { CatalogSku } from './catalog-sku.ts'
import { GIFT_CARD_BRANDS } from './gift-card-brands.ts'
import { logoPathFor } from './logos.ts'
import { PHONE_BUNDLES } from './phone-bundles.ts'
import { RECHARGE_CARRIERS, validityDays } from './recharge-carriers.ts'
import { BILL_AMOUNT, FIXED_AMOUNT, PHONE, same, threeDigits } from './rules.ts'
import { WATER_UTILITIES } from './water-utilities.ts'

/**
 * Builds the catalog: 700-odd SKUs, 170-odd brands, every documented category. Some SKUs lack the fields the
 * documents do not promise, so that a client cannot come to rely on them.
 */
export function buildCatalog(): readonly CatalogSku[] {
  return [...recharges(), ...giftCards(), ...phoneBundles(), ...bills(), ...waterBills()]
}

function recharges(): CatalogSku[] {
  return RECHARGE_CARRIERS.flatMap(({ code, name, facePesos }) =>
    facePesos.map(pesos => ({
      id: `sku-${code}${threeDigits(pesos)}`,
      provider: 'TET' as const,
      providerId: `${code}${threeDigits(pesos)}`,
      name: same(`${name} $${pesos}`),
      chipiName: `${name} $${pesos}`,
      carrierName: name,
      description: {
        es: `Tiempo aire ${name} de $${pesos}, vigencia de ${validityDays(pesos)} días`,
        en: `${name} airtime, MXN ${pesos}, valid for ${validityDays(pesos)} days`,
      },
      category: 'RECARGAS' as const,
      shelf: 'RECARGAS' as const,
      reference: PHONE,
      amount: FIXED_AMOUNT,
      fixedAmount: pesos,
      currency: 'MXN' as const,
      ...logoPathFor(name),
    })),
  )
}

function giftCards(): CatalogSku[] {
  return GIFT_CARD_BRANDS.flatMap(({ code, name, faceValues, currency, category }) =>
    faceValues.map(value => ({
      id: `sku-GC${code}${threeDigits(value)}`,
      provider: 'CHIPI' as const,
      providerId: `GC-${code}-${value}`,
      name: { es: `Tarjeta ${name} ${value} ${currency}`, en: `${name} card ${value} ${currency}` },
      carrierName: name,
      description: {
        es: `Tarjeta de regalo ${name} de $${value} ${currency}. El código se entrega al momento.`,
        en: `${name} gift card, ${value} ${currency}. The code is delivered at once.`,
      },
      category,
      shelf: 'GIFT_CARDS' as const,
      reference: PHONE,
      amount: FIXED_AMOUNT,
      fixedAmount: value,
      currency,
      ...logoPathFor(name),
    })),
  )
}

function phoneBundles(): CatalogSku[] {
  return PHONE_BUNDLES.flatMap(({ code, carrierName, planName, plans }) =>
    plans.map(({ pesos, days, data }) => ({
      id: `sku-${code}${threeDigits(pesos)}`,
      provider: 'TET' as const,
      providerId: `${code}${threeDigits(pesos)}`,
      name: same(`${carrierName} ${planName} $${pesos}`),
      chipiName: `${carrierName} ${planName} $${pesos}`,
      carrierName,
      description: {
        es: `${planName}: ${data}, vigencia de ${days} ${days === 1 ? 'día' : 'días'}`,
        en: `${planName}: ${data}, valid for ${days} ${days === 1 ? 'day' : 'days'}`,
      },
      category: 'TELEFONIA' as const,
      shelf: 'TELEFONIA' as const,
      reference: PHONE,
      amount: FIXED_AMOUNT,
      fixedAmount: pesos,
      currency: 'MXN' as const,
      ...logoPathFor(carrierName),
    })),
  )
}

const bills = (): CatalogSku[] => BILL_ISSUERS.map(billOf)

function billOf(issuer: BillIssuer, index: number): CatalogSku {
  const { code, name, category, service, reference, amount } = issuer
  return {
    id: `sku-${code}`,
    provider: 'TET' as const,
    providerId: code,
    name: same(name),
    // Every third bill has neither description nor carrier name: clients fall back to the name.
    ...(index % 3 === 2
      ? {}
      : { carrierName: name, description: { es: `${service.es} ${name}`, en: `${name}: ${service.en}` } }),
    category,
    shelf: 'GENERAL' as const,
    reference,
    amount,
    fixedAmount: null,
    currency: 'MXN' as const,
    ...logoPathFor(name),
  }
}

function waterBills(): CatalogSku[] {
  return WATER_UTILITIES.map(({ code, name, city, reference }) => ({
    id: `sku-AGUA-${code}`,
    provider: 'TET' as const,
    providerId: `AGUA-${code}`,
    name: same(`${name} (${city})`),
    carrierName: name,
    description: { es: `Recibo de agua de ${city}`, en: `Water bill, ${city}` },
    category: 'GENERAL' as const,
    shelf: 'GENERAL' as const,
    reference,
    amount: BILL_AMOUNT,
    fixedAmount: null,
    currency: 'MXN' as const,
  }))
}
