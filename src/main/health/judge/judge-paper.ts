import type { HealthItem, HealthValue } from '#shared/domain/health.ts'
import type { PrinterTrouble } from '#shared/domain/printer-trouble.ts'
import { cameOut, type PrintOutcome } from '#shared/domain/selling.ts'
import { advice, attention, broken, good, moment, text } from './item.ts'

/** What last became of a page, and when (ms since the epoch). */
export type LastPrint = { readonly at: number; readonly outcome: PrintOutcome }

/** The same of the pulse that opens a drawer; `trouble` says why it was not sent. */
export type LastKick = { readonly at: number; readonly trouble: PrinterTrouble | null }

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
      : good('printer', outcome.unheard ? 'printer-sent' : 'printer-printed', { values, remedy })
  }
  const why: HealthValue = { kind: 'printer-trouble', trouble: outcome.trouble, printer: name }
  return cameOut(outcome)
    ? attention('printer', 'printer-replaced', { values: { ...values, why }, remedy })
    : broken('printer', 'printer-failed', { values: { ...values, why }, remedy })
}

export type DrawerFacts =
  | { readonly kind: 'none' }
  /** `last`: null before it was opened for the first time. */
  | { readonly kind: 'through-printer'; readonly printer: string; readonly last: LastKick | null }
  /** It should open, and the printer in use takes no commands of ours. */
  | { readonly kind: 'out-of-reach' }

/** A drawer hangs on the printer and tells nothing by itself: all that is known is whether the pulse was sent. */
export function judgeDrawer(facts: DrawerFacts): HealthItem {
  if (facts.kind === 'none') return good('drawer', 'drawer-none')
  const remedy = 'open-settings'
  if (facts.kind === 'out-of-reach') return attention('drawer', 'drawer-out-of-reach', { remedy })
  const { printer, last } = facts
  if (last === null || last.trouble === null) return good('drawer', 'drawer-ready')
  const why: HealthValue = { kind: 'printer-trouble', trouble: last.trouble, printer }
  return attention('drawer', 'drawer-stayed-shut', { values: { at: moment(last.at), why }, remedy })
}
