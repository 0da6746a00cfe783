import type { CustomerSettings } from './customer.ts'
import type { Environment } from './environment.ts'
import type { FeeCategory } from './fees.ts'
import type { TerminalId } from './ids.ts'
import type { Centavos } from './money.ts'
import type { PracticeMemory } from './practice.ts'
import type { PrinterSettings } from './printer.ts'
import type { StoreData } from './receipt.ts'
import type { Shelf } from './sku.ts'

export const LANGUAGES = ['es-MX', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Light or dark as the computer says, or always one of them. */
export const APPEARANCES = ['system', 'light', 'dark'] as const
export type Appearance = (typeof APPEARANCES)[number]

export const VOLUMES = ['off', 'soft', 'normal', 'loud'] as const
export type Volume = (typeof VOLUMES)[number]

export type SoundSettings = {
  readonly volume: Volume
  /** A click under the finger for every key that is pressed. */
  readonly taps: boolean
}

/** Settings of this terminal. Nothing secret: keys and tokens live in the keychain alone. */
export type Settings = {
  readonly language: Language
  readonly appearance: Appearance
  readonly sound: SoundSettings
  readonly store: StoreData
  readonly terminal: TerminalId
  readonly printer: PrinterSettings
  /** IANA zone of the shop: days, tickets and the resend window are told in it. */
  readonly timeZone: string
  /** Cargo por servicio added to each sale of a shelf. */
  readonly fees: Readonly<Record<Shelf, Centavos>>
  /** Charges of single classes of bills, in place of their shelf's. */
  readonly categoryFees: Readonly<Partial<Record<FeeCategory, Centavos>>>
  /** Keys of the carriers pinned to the top of their shelves, in the order they were pinned. */
  readonly pins: readonly string[]
  readonly catalogEveryHours: number
  /** Where the shop sold last: which folder to draw the counter from before the keychain has answered. */
  readonly environment: Environment
  /** A second screen turned to the customer: used by itself when there is one, or never. */
  readonly customerDisplay: 'auto' | 'off'
  /** Reads the number and the amount aloud before the cash. */
  readonly voice: boolean
  readonly customers: CustomerSettings
  readonly practice: PracticeMemory
}
