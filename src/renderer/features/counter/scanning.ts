import type { Scan } from '#renderer/scanner/use-scanner.ts'
import type { Desk } from './desk.ts'
import {
  finishEntry,
  startEntry,
  writeEntry,
  type EntryContext,
  type EntryStep,
  type ReferenceRules,
} from './reference-entry.ts'
import { isTenderOpen, type Step, type StepAt } from './step.ts'

/** What a scanned code means on the step on screen. */
export type ScanUse =
  /** It is the reference, or part of it. */
  | { readonly kind: 'taken' }
  /** Nothing on this step is scanned: nothing changed. */
  | { readonly kind: 'not-here' }

/**
 * The entry after a whole code was read into it. It takes the place of whatever was typed; one that fits goes on by
 * itself, to be read back with the customer.
 */
export function scanEntry(
  step: StepAt<'reference'>,
  { code, ended }: Scan,
  context: EntryContext,
): EntryStep {
  const { entry } = step
  // Keys that came in one burst over a slow line look like a scan without an end: they count as typed.
  if (!ended) return writeEntry(entry, entry.text + code, context, 'typed')
  if (entry.stage === 'second') return writeEntry(entry, code, context, 'scanned')
  const written = writeEntry(startEntry(context, ''), code, context, 'scanned')
  if (written.kind === 'done' || written.entry.stage === 'second') return written
  return written.entry.verdict === 'pattern-broken' ? written : finishEntry(written.entry)
}

/** The steps on which a key writes something. */
const TYPED_ON: ReadonlySet<Step['at']> = new Set<Step['at']>(['reference', 'amount', 'cash'])

/**
 * Brings back what was on screen before the first keys of a code were taken for typing. A code that began on an earlier
 * step has written its end alone into this one, which is emptied. A step whose cash is on its way stays as it is.
 */
export function bringBack(desk: Desk, before: Step): void {
  const now = desk.step()
  if (now.at === 'cash' && !isTenderOpen(now.tender)) return
  if (!TYPED_ON.has(now.at)) return
  desk.show(now.at === before.at ? before : emptied(now, desk.rules()))
}

function emptied(step: Step, rules: ReferenceRules | null): Step {
  if (step.at === 'cash') return { ...step, tender: { kind: 'choosing' } }
  if (step.at === 'amount') return { ...step, text: '', verdict: 'no-match', complaint: false }
  if (step.at !== 'reference' || rules === null) return step
  return { ...step, entry: startEntry({ sku: step.pick.sku, rules }, '') }
}
