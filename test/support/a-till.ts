import { mintSaleId } from '#main/ledger/append-entry.ts'
import type { Unwritten } from '#main/ledger/care/unwritten-answers.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { createSaleEngine, type SaleEngine } from '#main/sale/sale-engine.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { pesos, ZERO, type Centavos } from '#shared/domain/money.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { QuoteOutcome, SalePlan, SubmitOutcome } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { aLedger } from './a-ledger.ts'
import { aSku, MEXICO_CITY, MORNING } from './builders.ts'
import { createFakeClock, settle, type FakeClock } from './fake-clock.ts'
import { scriptedChipi, type ChipiScript, type ScriptedChipi } from './scripted-chipi.ts'

export type Till = {
  readonly engine: SaleEngine
  readonly ledger: Ledger
  readonly clock: FakeClock
  readonly chipi: ScriptedChipi
  /** States announced to the screen, in order. */
  readonly shown: readonly Sale['state'][]
  /** What each wait was for, as the screen was told. */
  readonly plans: readonly SalePlan[]
  /** What could not be written down yet, and null each time it has been. */
  readonly unwritten: readonly (Unwritten | null)[]
  readonly quoteNews: readonly { quoteId: SaleId; outcome: QuoteOutcome }[]
  /** Sells the usual Telcel 200 with a 500 note and answers its id once the press of the key has returned. */
  readonly sell: () => Promise<SaleId>
  readonly submit: (cash?: Centavos) => Promise<SubmitOutcome>
  readonly sale: (id: SaleId) => Sale
}

export type TillOptions = {
  readonly script?: ChipiScript
  readonly ledger?: Ledger
  readonly clock?: FakeClock
  readonly catalog?: readonly Sku[]
  readonly fee?: Centavos
  /** Fingerprint of the API key in use. */
  readonly keyPrint?: string
  /** Who is at the till. */
  readonly cashier?: string | null
}

/** The real sale engine and a real ledger, with Chipi and time in the test's hands. */
export function aTill(options: TillOptions = {}): Till {
  const { ledger = aLedger(), clock = createFakeClock(MORNING), catalog = [aSku()], fee = ZERO } = options
  const chipi = scriptedChipi(options.script)
  const shown: Sale['state'][] = []
  const plans: SalePlan[] = []
  const unwritten: (Unwritten | null)[] = []
  const quoteNews: { quoteId: SaleId; outcome: QuoteOutcome }[] = []
  const engine = createSaleEngine({
    clock,
    ledger,
    chipi,
    environment: 'production',
    keyPrint: () => options.keyPrint ?? 'abcdef012345',
    cashier: () => options.cashier ?? null,
    findSku: id => catalog.find(sku => sku.id === id) ?? null,
    feeOf: () => fee,
    mintId: mintSaleId,
    timeZone: () => MEXICO_CITY,
    random: () => 0.5,
    announceSale: sale => shown.push(sale.state),
    announcePlan: plan => plans.push(plan),
    onUnwritten: (_id, what) => unwritten.push(what),
    announceQuote: news => quoteNews.push(news),
    onBug: (_id, error) => {
      throw error
    },
  })

  const submit: Till['submit'] = async (cash = pesos(500)) => {
    const quoted = engine.quote({ skuId: aSku().id, reference: '55 1234 5678', amountText: null })
    if (quoted.kind === 'stopped') return quoted
    await settle()
    return engine.submit({ quoteId: quoted.quote.id, cash })
  }

  return {
    engine,
    ledger,
    clock,
    chipi,
    shown,
    plans,
    unwritten,
    quoteNews,
    submit,
    sell: async () => {
      const outcome = await submit()
      if (outcome.kind === 'stopped') throw new Error(`stopped: ${outcome.stop.kind}`)
      return outcome.sale.facts.id
    },
    sale: id => {
      const found = ledger.sale(id)
      if (found === null) throw new Error('no such sale')
      return found
    },
  }
}
