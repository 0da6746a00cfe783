import { as, type TerminalId } from '#shared/domain/ids.ts'
import { parseTyped, plain, ZERO, type Centavos } from '#shared/domain/money.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { SHELVES, type Shelf } from '#shared/domain/sku.ts'
import { isTimeZone } from '#shared/domain/time-zone.ts'

/** The settings as they are being typed: the same, with text where a cashier can mistype. */
export type SettingsDraft = Omit<Settings, 'environment' | 'practice' | 'terminal' | 'fees'> & {
  readonly terminal: string
  readonly fees: Readonly<Record<Shelf, string>>
}

export type SettingsProblems = {
  readonly terminal: boolean
  readonly timeZone: boolean
  readonly fees: readonly Shelf[]
}

export function toDraft(settings: Settings): SettingsDraft {
  const text = (shelf: Shelf): string => plain(settings.fees[shelf])
  const { practice: _learned, environment: _where, fees: _fees, ...draft } = settings
  return { ...draft, fees: mapShelves(text) }
}

export function draftProblems(draft: SettingsDraft): SettingsProblems {
  return {
    terminal: !/^[A-Z0-9]{1,8}$/.test(draft.terminal),
    timeZone: !isTimeZone(draft.timeZone),
    fees: SHELVES.filter(shelf => feeOf(draft.fees[shelf]) === null),
  }
}

export function isSound(problems: SettingsProblems): boolean {
  return !problems.terminal && !problems.timeZone && problems.fees.length === 0
}

/** The settings to save. Only for a draft without problems. */
export function fromDraft(draft: SettingsDraft): Omit<Settings, 'environment' | 'practice'> {
  return {
    ...draft,
    terminal: as<TerminalId>(draft.terminal),
    fees: mapShelves(shelf => feeOf(draft.fees[shelf]) ?? ZERO),
  }
}

/** An empty field means no charge. */
function feeOf(text: string): Centavos | null {
  return text.trim() === '' ? ZERO : parseTyped(text)
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
