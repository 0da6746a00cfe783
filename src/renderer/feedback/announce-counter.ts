import type { Counter } from '#renderer/features/counter/counter-store.ts'
import type { ReferenceEntry } from '#renderer/features/counter/reference-entry.ts'
import type { Step, StepAt } from '#renderer/features/counter/step.ts'
import type { Signal } from './tones.ts'

/** Signals what the counter takes and what it refuses while a sale is made. The answer stops listening. */
export function announceCounter(counter: Pick<Counter, 'store'>, give: (signal: Signal) => void): () => void {
  return counter.store.subscribe(({ step }, before) => {
    const signal = step === before.step ? null : counterSignal(before.step, step)
    if (signal !== null) give(signal)
  })
}

/** What is heard as one step follows another; null where the screen says enough. */
export function counterSignal(was: Step, is: Step): Signal | null {
  if (is.at === 'reference') return was.at === 'reference' ? ofEntry(was.entry, is.entry) : null
  if (is.at === 'amount') return was.at === 'amount' ? ofAmount(was, is) : taken(was)
  if (is.at === 'cash') return is.tender.kind === 'typing' && is.tender.missing !== null ? 'refused' : null
  if (is.at !== 'confirm') return null
  if (was.at !== 'confirm' && was.at !== 'cash') return taken(was)
  const stopped = is.pricing.kind === 'stopped' && is.pricing.stop.kind !== 'not-ready'
  const stood = was.at === 'confirm' && was.pricing.kind === 'stopped'
  return stopped && !stood ? 'refused' : null
}

/** A number or an amount was right, and the next question is on screen. */
function taken({ at }: Step): Signal | null {
  return at === 'reference' || at === 'amount' ? 'accepted' : null
}

function ofEntry(was: ReferenceEntry, is: ReferenceEntry): Signal | null {
  if (was.stage !== is.stage) return is.stage === 'second' ? 'accepted' : null
  if (is.stage === 'second') {
    const known = was.stage === 'second' ? was.mismatch : null
    // Showing the two numbers, or hiding them again, is no answer.
    if (is.mismatch?.shown === true || known?.shown === true) return null
    if (is.mismatch !== null && is.mismatch !== known) return 'refused'
    return nothingCame(was.text, is.text) ? 'refused' : null
  }
  return is.complaint || nothingCame(was.text, is.text) ? 'refused' : null
}

function ofAmount(was: StepAt<'amount'>, is: StepAt<'amount'>): Signal | null {
  return is.complaint || nothingCame(was.text, is.text) ? 'refused' : null
}

/** A key that writes nothing here: a letter in a phone number, a second point in an amount. */
function nothingCame(was: string, is: string): boolean {
  return was !== '' && was === is
}
