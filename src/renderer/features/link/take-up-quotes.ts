import { saleStopOf, type LinkState } from '#shared/domain/link.ts'
import type { Counter } from '#renderer/features/counter/counter-store.ts'
import type { Draft, Step } from '#renderer/features/counter/step.ts'
import type { Link } from './link-store.ts'

/**
 * Makes the charge key come back by itself. A price check that found nobody is followed by a look, which either
 * confirms it (the screen says so then) or lets the price be asked for again; and when the link is back later on, the
 * price that waits for it is asked for too. A sale that begins after a quiet while has the link looked at first.
 */
export function takeUpQuotes(counter: Counter, link: Link): void {
  let lookedFor: Draft | null = null
  const resume = (state: LinkState): void => {
    if (saleStopOf(state, Date.now()) === null) void counter.hearLinkBack()
  }
  counter.store.subscribe(({ step }, before) => {
    if (step.at !== 'carriers' && before.step.at === 'carriers') void link.check()
    const draft = waitingDraft(step)
    // Once for a draft: a price check that fails while everything else goes through must not go round in a circle.
    if (draft === null || draft === lookedFor) return
    lookedFor = draft
    void link.check().then(resume)
  })
  link.store.subscribe((now, before) => {
    if (now.link === before.link) return
    if (saleStopOf(before.link, Date.now()) !== null) resume(now.link)
  })
}

/** What is being sold in vain because Chipi could not be asked. */
function waitingDraft(step: Step): Draft | null {
  if (step.at !== 'confirm' || step.pricing.kind !== 'stopped') return null
  const { kind } = step.pricing.stop
  return kind === 'no-connection' || kind === 'no-token' ? step.draft : null
}
