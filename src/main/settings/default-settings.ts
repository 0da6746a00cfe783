import { DEFAULT_CUSTOMERS } from '#shared/domain/customer.ts'
import { as, type TerminalId } from '#shared/domain/ids.ts'
import { ZERO } from '#shared/domain/money.ts'
import { DEFAULT_PRINTER } from '#shared/domain/printer.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { DEFAULT_TIME_ZONE } from '#shared/domain/time-zone.ts'

/** A terminal nobody has set up yet: practice, in Mexican Spanish, on 80 mm paper, without a printer or a fee. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'es-MX',
  appearance: 'system',
  sound: { volume: 'normal', taps: false },
  store: { name: '', address: '', taxId: '', phone: '' },
  terminal: as<TerminalId>('T1'),
  printer: DEFAULT_PRINTER,
  timeZone: DEFAULT_TIME_ZONE,
  fees: { recharges: ZERO, bundles: ZERO, 'gift-cards': ZERO, bills: ZERO, other: ZERO },
  categoryFees: {},
  pins: [],
  catalogEveryHours: 4,
  environment: 'practice',
  customerDisplay: 'auto',
  voice: false,
  customers: DEFAULT_CUSTOMERS,
  practice: { welcomed: false, guided: false, visiting: false },
}
