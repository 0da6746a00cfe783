import { as, type SkuId } from '#shared/domain/ids.ts'
import type { CustomerId, KnownCustomer } from '#shared/domain/customer.ts'
import { pesos } from '#shared/domain/money.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'

const DAY = 86_400_000

const WHO = [
  ['Doña Lupe', 'Telcel', 200, '78'],
  ['Don Chuy, el de la tortillería', 'AT&T', 100, '03'],
  ['Mari (estética)', 'BAIT', null, '41'],
  ['Ing. Maximiliano Hernández de la Garza Tr', 'Movistar', 50, '99'],
] as const

/** The frequent customers of the named situation: some, none, or shut away with the keychain; off for every other. */
export function customersAnswers(scene: string): Partial<MainHandlers> {
  if (!scene.startsWith('customers')) return {}
  const people = scene === 'customers-none' ? [] : WHO.map(aCustomer)
  return {
    'customer.find': ({ query }) => {
      if (scene === 'customers-shut') return { kind: 'no-key', kept: 4, problem: { kind: 'locked' } }
      const isNumber = /^\d{10}$/.test(query)
      const found = people.filter(({ alias, ending }) =>
        isNumber ? query.endsWith(ending) : alias.toLowerCase().includes(query.toLowerCase()),
      )
      return { kind: 'ready', kept: people.length, found }
    },
    'customer.number': () => '5512345678',
  }
}

function aCustomer([alias, carrier, amount, ending]: (typeof WHO)[number], n: number): KnownCustomer {
  const lastSeenAt = Date.now() - n * DAY
  const face = amount === null ? null : pesos(amount)
  const usual = { skuId: as<SkuId>('none'), name: carrier, carrier, face, tile: null }
  return { id: as<CustomerId>(String(n)), alias, ending, usual, consentedAt: lastSeenAt, lastSeenAt }
}
