import type { CustomerItem, CustomerScreen, CustomerView } from '#shared/domain/customer-view.ts'
import { pesos } from '#shared/domain/money.ts'
import type { CustomerApi } from '#shared/ipc/customer-channels.ts'

const TELCEL: CustomerItem = {
  carrier: 'Telcel',
  logo: null,
  product: 'Telcel $200',
  label: 'Número de celular',
  reference: '5512345678',
  amount: pesos(200),
}
const CFE: CustomerItem = {
  carrier: 'CFE',
  logo: null,
  product: 'Recibo de luz CFE, suministro básico doméstico',
  label: 'Código de barras',
  reference: '012345678901234567890123456789',
  amount: pesos(20_000),
}
const paid = {
  kind: 'paid',
  items: [TELCEL],
  total: pesos(200),
  cash: pesos(500),
  change: pesos(300),
  appliedLater: false,
} as const

const VIEWS: Readonly<Record<string, CustomerView>> = {
  'facing-idle': { kind: 'idle' },
  'facing-check': { kind: 'check', id: 'quote', item: TELCEL, agreed: false },
  'facing-agreed': { kind: 'check', id: 'quote', item: TELCEL, agreed: true },
  'facing-bill': { kind: 'check', id: 'quote', item: CFE, agreed: false },
  'facing-pay': { kind: 'pay', items: [TELCEL, CFE], total: pesos(20_200) },
  'facing-sending': { ...paid, outcome: 'sending' },
  'facing-slow': { ...paid, outcome: 'in-process' },
  'facing-done': { ...paid, outcome: 'done' },
  'facing-done-bill': { ...paid, items: [CFE], outcome: 'done', appliedLater: true },
  'facing-failed': { ...paid, outcome: 'failed' },
}

/** The page turned to the customer in the named situation; null for a scene of the counter. */
export function facingApi(scene: string): CustomerApi | null {
  const view = VIEWS[scene]
  if (view === undefined) return null
  const screen: CustomerScreen = {
    view,
    language: new URLSearchParams(location.search).get('language') === 'en' ? 'en' : 'es-MX',
    store: 'Abarrotes Lupita',
    test: true,
    touch: true,
  }
  return {
    now: async () => ({ ok: true, value: screen }),
    agree: async () => ({ ok: true, value: undefined }),
    onChanged: () => undefined,
  }
}
