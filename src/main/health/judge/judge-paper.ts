import type { HealthItem, HealthValue } from '#shared/domain/health.ts'
import { cameOut, type PrintOutcome } from '#shared/domain/selling.ts'
import { advice, attention, broken, good, moment, text } from './item.ts'

/** What last became of a page, and when (ms since the epoch). */
export type LastPrint = { readonly at: number; readonly outcome: PrintOutcome }

export type PrinterFacts = {
  /** As it is called on this computer or on the network; empty when none was chosen. */
  readonly name: string
  /** The latest page of this run; null before the first. */
  readonly last: LastPrint | null
  /** It says that its roll is near its end. */
  readonly paperLow: boolean
}

/** `rehearsing`: nobody waits for a paper in practice, so a printer is only advised. */
export function judgePrinter({ name, last, paperLow }: PrinterFacts, rehearsing: boolean): HealthItem {
  if (name === '') {
    const say = rehearsing ? advice : attention
    return say('printer', 'printer-none', { remedy: 'open-settings' })
  }
  const remedy = 'test-printer'
  const printer = text(name)
  if (last === null || last.outcome.kind === 'no-printer')
    return good('printer', 'printer-unused', { values: { printer }, remedy })
  const { outcome } = last
  const values = { printer, at: moment(last.at) }
  if (outcome.kind === 'printed') {
    return paperLow
      ? attention('printer', 'printer-paper-low', { values, remedy })
      : good('printer', 'printer-printed', { values, remedy })
  }
  const why: HealthValue = { kind: 'printer-trouble', trouble: outcome.trouble, printer: name }
  return cameOut(outcome)
    ? attention('printer', 'printer-replaced', { values: { ...values, why }, remedy })
    : broken('printer', 'printer-failed', { values: { ...values, why }, remedy })
}

export type DrawerFacts =
  | { readonly kind: 'none' }
  | { readonly kind: 'through-printer' }
  /** It should open, and the printer in use takes no commands of ours. */
  | { readonly kind: 'out-of-reach' }

/** A drawer hangs on the printer and tells nothing by itself. */
export function judgeDrawer({ kind }: DrawerFacts): HealthItem {
  if (kind === 'out-of-reach') return attention('drawer', 'drawer-out-of-reach', { remedy: 'open-settings' })
  return kind === 'none' ? good('drawer', 'drawer-none') : good('drawer', 'drawer-ready')
}
