import { as, type TerminalId } from '#shared/domain/ids.ts'
import { FEE_CATEGORIES, type FeeCategory } from '#shared/domain/fees.ts'
import { parseTyped, plain, ZERO, type Centavos } from '#shared/domain/money.ts'
import { isComplete } from '#shared/domain/printer.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { SHELVES, type Shelf } from '#shared/domain/sku.ts'
import { isTimeZone } from '#shared/domain/time-zone.ts'

/** Settings without a form: they are kept where they are used. */
type Unformed = 'environment' | 'practice' | 'pins'

/** The settings as they are being typed: the same, with text where a cashier can mistype. */
export type SettingsDraft = Omit<Settings, Unformed | 'terminal' | 'fees' | 'categoryFees'> & {
  readonly terminal: string
  readonly fees: Readonly<Record<Shelf, string>>
  /** Empty where a class of bills has the charge of its shelf. */
  readonly categoryFees: Readonly<Partial<Record<FeeCategory, string>>>
}

export type SettingsProblems = {
  readonly terminal: boolean
  readonly timeZone: boolean
  /** Something is missing that is needed to reach one of the printers. */
  readonly printer: boolean
  readonly fees: readonly Shelf[]
  readonly categoryFees: readonly FeeCategory[]
}

export function toDraft(settings: Settings): SettingsDraft {
  const text = (shelf: Shelf): string => plain(settings.fees[shelf])
  const { practice: _learned, environment: _where, pins: _pins, ...draft } = settings
  return { ...draft, fees: mapShelves(text), categoryFees: textsOf(settings.categoryFees) }
}

export function draftProblems(draft: SettingsDraft): SettingsProblems {
  return {
    terminal: !/^[A-Z0-9]{1,8}$/.test(draft.terminal),
    timeZone: !isTimeZone(draft.timeZone),
    printer: !isComplete(draft.printer.connection) || !isComplete(draft.printer.fallback),
    fees: SHELVES.filter(shelf => feeOf(draft.fees[shelf]) === null),
    categoryFees: FEE_CATEGORIES.filter(category => feeOf(draft.categoryFees[category] ?? '') === null),
  }
}

export function isSound(problems: SettingsProblems): boolean {
  return (
    !problems.terminal &&
    !problems.timeZone &&
    !problems.printer &&
    problems.fees.length === 0 &&
    problems.categoryFees.length === 0
  )
}

/** The settings to save. Only for a draft without problems. */
export function fromDraft(draft: SettingsDraft): Omit<Settings, Unformed> {
  return {
    ...draft,
    terminal: as<TerminalId>(draft.terminal),
    fees: mapShelves(shelf => feeOf(draft.fees[shelf]) ?? ZERO),
    categoryFees: feesOf(draft.categoryFees),
  }
}

/** An empty field means no charge. */
function feeOf(text: string): Centavos | null {
  return text.trim() === '' ? ZERO : parseTyped(text)
}

function textsOf(fees: Settings['categoryFees']): SettingsDraft['categoryFees'] {
  return Object.fromEntries(
    FEE_CATEGORIES.flatMap(category => {
      const fee = fees[category]
      return fee === undefined ? [] : [[category, plain(fee)]]
    }),
  )
}

/** Only the classes with a charge of their own: 0 is one, an empty field is none. */
function feesOf(texts: SettingsDraft['categoryFees']): Settings['categoryFees'] {
  return Object.fromEntries(
    FEE_CATEGORIES.flatMap(category => {
      const text = texts[category]?.trim() ?? ''
      const fee = text === '' ? null : parseTyped(text)
      return fee === null ? [] : [[category, fee]]
    }),
  )
}

function mapShelves<T>(value: (shelf: Shelf) => T): Record<Shelf, T> {
  return {
    recharges: value('recharges'),
    bundles: value('bundles'),
    'gift-cards': value('gift-cards'),
    bills: value('bills'),
    other: value('other'),
  }
}
