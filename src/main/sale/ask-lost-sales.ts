import type { Clock } from '#shared/clock.ts'
import type { LostSale, LostSaleAnswer } from '#shared/domain/ledger-care.ts'
import type { ChipiApi } from '#main/chipi/chipi-api.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/**
 * Asks Chipi about sales of which a damaged ledger showed only the key. What it says is written down for a person: nothing
 * else is known about them, so nothing is sent, and no cash is owed by machine.
 */
export type AskLostSales = {
  readonly start: () => void
  readonly stop: () => Promise<void>
}

export type AskLostSalesDeps = {
  readonly ledger: Pick<Ledger, 'rebuilds' | 'lostSaleAnswers' | 'recordLostSale'>
  readonly chipi: Pick<ChipiApi, 'findByHash'>
  readonly clock: Clock
  readonly onAnswer: () => void
  readonly onBug: (error: unknown) => void
}

/** Between two questions: whoever buys or waits comes first, ms. */
const PAUSE_MS = 5_000
/** When Chipi cannot be reached, ms. */
const LATER_MS = 60_000
/** One stray "not found" is no proof. */
const NOT_FOUND_ENOUGH = 3

export function createAskLostSales(deps: AskLostSalesDeps): AskLostSales {
  const stopping = new AbortController()
  let asking: Promise<void> = Promise.resolve()
  return {
    start: () => {
      asking = askAll(deps, stopping.signal).catch(deps.onBug)
    },
    stop: () => {
      stopping.abort()
      return asking
    },
  }
}

async function askAll(
  { ledger, chipi, clock, onAnswer }: AskLostSalesDeps,
  signal: AbortSignal,
): Promise<void> {
  const answered = new Set(ledger.lostSaleAnswers().map(answer => answer.id))
  const waiting = ledger
    .rebuilds()
    .flatMap(rebuild => rebuild.lost)
    .filter(sale => !answered.has(sale.id))
  for (const sale of waiting) {
    const answer = await askUntilSaid({ chipi, clock }, sale, signal)
    if (answer === null) return
    // A disk that takes nothing now: the next start asks again.
    if (ledger.recordLostSale(clock.now(), answer).ok) onAnswer()
    await clock.sleep(PAUSE_MS, signal)
  }
}

/** Null when the program stops first. */
async function askUntilSaid(
  { chipi, clock }: Pick<AskLostSalesDeps, 'chipi' | 'clock'>,
  sale: LostSale,
  signal: AbortSignal,
): Promise<LostSaleAnswer | null> {
  let notFound = 0
  while (!signal.aborted) {
    const answer = await chipi.findByHash(sale.transactionHash, { signal, urgency: 'background' })
    if (answer.ok) {
      const { id, status, fileNumber } = answer.value
      return { ...sale, purchase: { id, status, fileNumber } }
    }
    if (answer.error.kind === 'not-found') notFound += 1
    if (notFound >= NOT_FOUND_ENOUGH) return { ...sale, purchase: null }
    await clock.sleep(answer.error.kind === 'not-found' ? PAUSE_MS : LATER_MS, signal)
  }
  return null
}
