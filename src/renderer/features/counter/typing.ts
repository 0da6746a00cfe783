import type { Scan } from '#renderer/scanner/use-scanner.ts'
import type { ReferenceOrigin } from '#shared/domain/reference-origin.ts'
import { cleanAmount, judgeAmount } from './amount-entry.ts'
import type { Desk } from './desk.ts'
import type { PricingActions } from './pricing.ts'
import { finishEntry, showMismatch, startEntry, writeEntry, type EntryStep } from './reference-entry.ts'
import { bringBack, scanEntry, type ScanUse } from './scanning.ts'
import { isTenderOpen, type Step, type StepAt } from './step.ts'

export type Typing = {
  /** The whole text of the field on screen is now this, and it came like that: `typed` when left out. */
  readonly write: (text: string, origin?: ReferenceOrigin) => void
  /** A whole code was read. `began`: the step on which its first key came, when that is not certainly this one. */
  readonly takeScan: (scan: Scan, began?: Step['at']) => ScanUse
  /** Undoes what the first keys of a scanned code did before they were known to be of one. */
  readonly bringBack: (before: Step) => void
  /** One more character at the end. */
  readonly press: (character: string) => void
  readonly erase: () => void
  readonly eraseAll: () => void
  /** Enter or Continuar. */
  readonly finish: () => void
  /** The two numbers differed: shows both, or hides them again. */
  readonly showBoth: (shown: boolean) => void
  /** The two numbers differed: forgets both and begins with the first again. */
  readonly forgetBoth: () => void
}

export function createTyping(desk: Desk, { quote }: PricingActions): Typing {
  const settle = (step: StepAt<'reference'>, next: EntryStep, scanned = false): void => {
    if (next.kind === 'stay') return desk.show({ ...step, entry: next.entry })
    const { pick } = step
    if (pick.sku.amount.kind === 'fixed') {
      return void quote({ pick, reference: next.reference, amountText: null, scanned })
    }
    const { reference } = next
    desk.show({ at: 'amount', pick, reference, scanned, text: '', verdict: 'no-match', complaint: false })
  }
  const write = (raw: string, origin?: ReferenceOrigin): void => {
    const step = desk.step()
    const rules = desk.rules()
    if (rules === null) return
    if (step.at === 'reference') {
      settle(step, writeEntry(step.entry, raw, { sku: step.pick.sku, rules }, origin))
    } else if (step.at === 'amount') {
      const text = cleanAmount(raw)
      desk.show({ ...step, text, verdict: judgeAmount(step.pick.sku, text, rules), complaint: false })
    } else if (step.at === 'cash' && isTenderOpen(step.tender)) {
      desk.show({ ...step, tender: { kind: 'typing', text: cleanAmount(raw), missing: null } })
    }
  }
  return {
    write,
    takeScan: (scan, began) => {
      const step = desk.step()
      const rules = desk.rules()
      if (step.at !== 'reference' || rules === null) {
        // Keys meant for the question before this one are no amount, and keys in a burst are never cash.
        const here = began === undefined || began === step.at
        const typed = !scan.ended && here && step.at === 'amount'
        if (typed) write(textOf(desk) + scan.code)
        return { kind: typed ? 'taken' : 'not-here' }
      }
      settle(step, scanEntry(step, scan, { sku: step.pick.sku, rules }), scan.ended)
      return { kind: 'taken' }
    },
    bringBack: before => bringBack(desk, before),
    press: character => write(textOf(desk) + character),
    erase: () => write(textOf(desk).slice(0, -1)),
    eraseAll: () => write(''),
    finish: () => {
      const step = desk.step()
      if (step.at === 'reference') settle(step, finishEntry(step.entry))
      if (step.at === 'amount') finishAmount(step)
    },
    showBoth: shown => {
      const step = desk.step()
      if (step.at === 'reference') desk.show({ ...step, entry: showMismatch(step.entry, shown) })
    },
    forgetBoth: () => {
      const step = desk.step()
      const rules = desk.rules()
      if (step.at !== 'reference' || rules === null) return
      desk.show({ ...step, entry: startEntry({ sku: step.pick.sku, rules }, '') })
    },
  }

  function finishAmount(step: StepAt<'amount'>): void {
    if (step.text === '') return
    if (step.verdict === 'no-match') return desk.show({ ...step, complaint: true })
    const { pick, reference, text, scanned = false } = step
    void quote({ pick, reference, amountText: text, scanned })
  }
}

/** The text a further key is added to. */
function textOf(desk: Desk): string {
  const step = desk.step()
  if (step.at === 'reference') return step.entry.text
  if (step.at === 'amount') return step.text
  return step.at === 'cash' && step.tender.kind === 'typing' ? step.tender.text : ''
}
