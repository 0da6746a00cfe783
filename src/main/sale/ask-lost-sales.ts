import type { Clock } from '#shared/clock.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { lostIn, type LostSale, type LostSaleAnswer } from '#shared/domain/ledger-care.ts'
import type { PurchaseReport } from '#shared/domain/sale-outcome.ts'
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
/** Before what is left is asked about again, and at most, as it takes longer, ms. */
const ROUND_MS = 60_000
const LONGEST_ROUND_MS = 60 * 60_000
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

/** Asks until Chipi has given its last word about each, however long that takes. */
async function askAll(deps: AskLostSalesDeps, signal: AbortSignal): Promise<void> {
  const { ledger, clock } = deps
  const said = new Map(ledger.lostSaleAnswers().map(answer => [answer.id, answer]))
  const missed = new Map<SaleId, number>()
  const isOver = ({ id }: LostSale): boolean => isLast(said.get(id))
  let left = lostIn(ledger.rebuilds()).filter(sale => !isOver(sale))
  let wait = ROUND_MS
  while (left.length > 0 && !signal.aborted) {
    const reachable = await askRound(deps, { left, said, missed }, signal)
    left = left.filter(sale => !isOver(sale))
    if (left.length > 0) await clock.sleep(reachable ? wait : ROUND_MS, signal)
    if (reachable) wait = Math.min(wait * 2, LONGEST_ROUND_MS)
  }
}

/** Asks once about each. False when Chipi could not be asked: the others would hear nothing either. */
async function askRound(
  deps: AskLostSalesDeps,
  { left, said, missed }: Omit<Question, 'sale'> & { readonly left: readonly LostSale[] },
  signal: AbortSignal,
): Promise<boolean> {
  for (const sale of left) {
    if (signal.aborted || !(await askAbout(deps, { sale, said, missed }, signal))) return false
    await deps.clock.sleep(PAUSE_MS, signal)
  }
  return true
}

type Question = {
  readonly sale: LostSale
  /** The latest answers that are written down. */
  readonly said: Map<SaleId, LostSaleAnswer>
  /** How often Chipi did not find one. */
  readonly missed: Map<SaleId, number>
}

/** Asks once, and writes down what is new. False when Chipi could not be asked. */
async function askAbout(
  { ledger, chipi, clock, onAnswer }: AskLostSalesDeps,
  { sale, said, missed }: Question,
  signal: AbortSignal,
): Promise<boolean> {
  const answer = await chipi.findByHash(sale.transactionHash, { signal, urgency: 'background' })
  if (!answer.ok && answer.error.kind !== 'not-found') return false
  const times = (missed.get(sale.id) ?? 0) + 1
  if (!answer.ok) missed.set(sale.id, times)
  if (!answer.ok && times < NOT_FOUND_ENOUGH) return true
  const told: LostSaleAnswer = { ...sale, purchase: answer.ok ? purchaseIn(answer.value) : null }
  if (isSame(told, said.get(sale.id))) return true
  // A disk that takes nothing now: the next round asks again.
  if (ledger.recordLostSale(clock.now(), told).ok) {
    said.set(sale.id, told)
    onAnswer()
  }
  return true
}

function purchaseIn({ id, status, fileNumber }: PurchaseReport): LostSaleAnswer['purchase'] {
  return { id, status, fileNumber }
}

/** PENDING, a word that nobody knows and SUCCESS without its folio are followed by another. */
function isLast(answer: LostSaleAnswer | undefined): boolean {
  if (answer === undefined) return false
  const { purchase } = answer
  if (purchase === null) return true
  const { status, fileNumber } = purchase
  const proved = fileNumber !== null && fileNumber !== ''
  return status === 'FAILED' || status === 'CANCELLED' || (status === 'SUCCESS' && proved)
}

function isSame({ purchase: one }: LostSaleAnswer, before: LostSaleAnswer | undefined): boolean {
  if (before === undefined) return false
  const other = before.purchase
  if (one === null || other === null) return one === other
  return one.status === other.status && one.fileNumber === other.fileNumber
}
