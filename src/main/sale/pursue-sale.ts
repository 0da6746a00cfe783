import { assertNever } from '#shared/assert-never.ts'
import type { Clock } from '#shared/clock.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { PurchaseReport } from '#shared/domain/sale-outcome.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import type { SalePlan } from '#shared/domain/selling.ts'
import type { ChipiApi, PurchaseOutcome, ReadOptions, ReadOutcome } from '#main/chipi/chipi-api.ts'
import { FRESH, nextStep, type Moment, type Pursuit, type Step } from './next-step.ts'
import type { SaleBook } from './sale-book.ts'

export type PursueSaleDeps = {
  readonly book: SaleBook
  readonly chipi: Pick<ChipiApi, 'purchase' | 'getPurchase' | 'findByHash' | 'skewMs'>
  readonly clock: Clock
  readonly timeZone: () => string
  /** Fingerprint of the API key in use; null without one. */
  readonly keyPrint: () => string | null
  /** A random number in [0, 1). */
  readonly random: () => number
  /** Told what a pursuit waits for each time it begins to wait; left out where nobody looks. */
  readonly announcePlan?: ((plan: SalePlan) => void) | undefined
}

/** How a pursuit is paced from outside. */
export type Pace = {
  /** Aborts when the program stops. */
  readonly signal: AbortSignal
  /** How long ago someone last asked for the sale to be sent, ms; null when nobody has in this run. */
  readonly wantedForMs: () => number | null
  /** Somebody has just asked how it stands. */
  readonly isWatched: () => boolean
  /** Waits `ms`, or less when the program stops or someone asks for the sale now. */
  readonly wait: (ms: number) => Promise<void>
}

/**
 * Follows one sale until it has a last word, a person must act, or the program stops. Resolves then; never rejects
 * for anything that can happen in a shop. One at a time for a sale: {@link SalePursuits} sees to that.
 */
export type PursueSale = (id: SaleId, pace: Pace) => Promise<void>

/** A timer that rings this late has slept with the computer, ms. */
const OVERSLEPT_MS = 10_000

export function createPursueSale(deps: PursueSaleDeps): PursueSale {
  return async (id, pace) => {
    let pursuit = FRESH
    if (deps.book.sale(id).state === 'sent') await takeUp(deps, id, pace.signal)
    while (!pace.signal.aborted) {
      const before = deps.book.sale(id)
      const step = nextStep(before, pursuit, momentOf(deps, before, pace))
      if (step.do === 'nothing') return
      // A step without a wait begins in this very turn, so that a submit is on disk when it returns.
      if ('afterMs' in step && step.afterMs > 0) {
        const due = deps.clock.now() + step.afterMs
        deps.announcePlan?.({ saleId: id, next: step.do, at: due })
        await pace.wait(step.afterMs)
        // A computer that slept meanwhile may wake to another customer: whether it is still to be sent is asked anew.
        if (step.do === 'send' && deps.clock.now() - due > OVERSLEPT_MS) continue
      }
      const sale = deps.book.sale(id)
      // Something else may have moved the sale while we waited (the cashier gave it up): then think again.
      const moved = sale.state !== before.state
      if (moved) pursuit = FRESH
      else if (!pace.signal.aborted) pursuit = await take(deps, step, sale, pursuit, pace)
    }
  }
}

/** A sale that is on the wire when its pursuit begins was left there by an earlier run: nobody knows what became of it. */
async function takeUp({ book, clock }: PursueSaleDeps, id: SaleId, signal: AbortSignal): Promise<void> {
  const event: SaleEvent = { type: 'sale.unanswered', at: clock.now(), doubt: { kind: 'restarted' } }
  await book.recordSurely(id, event, signal)
}

function momentOf(deps: PursueSaleDeps, sale: Sale, pace: Pace): Moment {
  return {
    now: deps.clock.now(),
    wantedForMs: pace.wantedForMs(),
    timeZone: deps.timeZone(),
    skewMs: deps.chipi.skewMs(),
    ownKey: isOwnKey(sale, deps.keyPrint()),
    jitter: deps.random(),
  }
}

/** An entry older than the fingerprint does not say whose it is: it is asked about, and nothing more. */
export function isOwnKey({ facts }: Sale, keyPrint: string | null): boolean {
  return facts.keyPrint !== null && facts.keyPrint === keyPrint
}

async function take(
  deps: PursueSaleDeps,
  step: Exclude<Step, { do: 'nothing' }>,
  sale: Sale,
  pursuit: Pursuit,
  pace: Pace,
): Promise<Pursuit> {
  const { signal } = pace
  switch (step.do) {
    case 'send':
      return {
        ...tried(pursuit, sale, await send(deps, sale, signal)),
        probed: 'not-yet',
        unproven: 0,
        untold: 0,
        heard: 0,
      }
    case 'ask':
      return learn(
        deps,
        sale,
        pursuit,
        await deps.chipi.getPurchase(step.purchaseId, asking(pursuit, pace)),
        signal,
      )
    case 'probe':
      return learn(deps, sale, pursuit, await deps.chipi.findByHash(step.hash, asking(pursuit, pace)), signal)
    case 'give-to-review': {
      const event: SaleEvent = { type: 'sale.given-to-review', at: deps.clock.now(), reason: step.reason }
      return tried(pursuit, sale, await deps.book.recordSurely(sale.facts.id, event, signal))
    }
    default:
      return assertNever(step, 'take')
  }
}

/** One POST, with the fact that it leaves on disk before its first byte. */
async function send({ book, chipi, clock }: PursueSaleDeps, sale: Sale, signal: AbortSignal): Promise<Sale> {
  const skewMs = chipi.skewMs()
  const leaving = { type: 'sale.sent', at: clock.now(), ...(skewMs === null ? {} : { skewMs }) } as const
  const sent = book.record(sale.facts.id, leaving)
  // No room on disk, or given up in the meantime: then nothing may leave.
  if (!sent.ok || sent.value.state !== 'sent') return sent.ok ? sent.value : sale
  // Whatever goes wrong after the write above, bytes may have left: that is a doubt and nothing else.
  const outcome = await chipi.purchase(sale.facts.requestBody).catch((): PurchaseOutcome => LOST)
  return book.recordSurely(sale.facts.id, toEvent(outcome, clock.now()), signal)
}

const LOST: PurchaseOutcome = { kind: 'unanswered', doubt: { kind: 'connection-lost' } }

function toEvent(outcome: PurchaseOutcome, at: number): SaleEvent {
  switch (outcome.kind) {
    case 'reported':
      return { type: 'sale.reported', at, report: outcome.report }
    case 'not-taken':
      return { type: 'sale.not-taken', at, why: outcome.why }
    case 'refused':
      return { type: 'sale.refused', at, refusal: outcome.refusal }
    case 'unanswered':
      return { type: 'sale.unanswered', at, doubt: outcome.doubt }
    default:
      return assertNever(outcome, 'toEvent')
  }
}

async function learn(
  { book, clock, keyPrint }: PursueSaleDeps,
  sale: Sale,
  pursuit: Pursuit,
  answer: ReadOutcome<PurchaseReport>,
  signal: AbortSignal,
): Promise<Pursuit> {
  if (answer.ok) {
    const event: SaleEvent = { type: 'sale.reported', at: clock.now(), report: answer.value }
    const next = await book.recordSurely(sale.facts.id, event, signal)
    return { ...tried(pursuit, sale, next), unproven: 0, untold: 0, heard: pursuit.heard + 1 }
  }
  const tries = pursuit.tries + 1
  const ownKey = isOwnKey(sale, keyPrint())
  switch (answer.error.kind) {
    case 'not-found':
      return { ...pursuit, tries, probed: 'unproven', unproven: pursuit.unproven + 1 }
    case 'refused':
    case 'unreadable':
    case 'unsellable':
      return { ...pursuit, tries, probed: 'unproven', untold: pursuit.untold + 1 }
    case 'server-error':
    case 'timeout':
    case 'connection-lost':
      // Chipi could not say. That counts towards nothing: ask later, as often as it takes.
      return { ...pursuit, tries, probed: 'unproven' }
    case 'unauthorized':
      // Of another key this is an answer too: it has no business with this sale.
      return { ...pursuit, tries, probed: 'out-of-reach', untold: pursuit.untold + (ownKey ? 0 : 1) }
    case 'no-connection':
    case 'no-key':
    case 'no-token':
    case 'rate-limited':
    case 'aborted':
      return { ...pursuit, tries, probed: 'out-of-reach' }
    default:
      return assertNever(answer.error, 'learn')
  }
}

/** Someone waits for the first answers; whoever has waited longer has been served by then. */
function asking({ tries }: Pursuit, { signal, isWatched }: Pace): ReadOptions {
  return { signal, urgency: tries < 12 || isWatched() ? 'waiting' : 'background' }
}

/** Counts one more try; a purchase that Chipi has just acknowledged is polled from the quick pace on. */
function tried(pursuit: Pursuit, before: Sale, after: Sale): Pursuit {
  const acknowledged = after.state === 'pending' && before.state !== 'pending'
  return { ...pursuit, tries: acknowledged ? 0 : pursuit.tries + 1 }
}
