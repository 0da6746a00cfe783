import { vi } from 'vitest'
import type * as TwinGuard from '#main/sale/twin-guard.ts'
import type * as JudgePurchase from '#main/chipi/judge-purchase.ts'
import type * as OpenLedger from '#main/ledger/open-ledger.ts'
import type * as PayRefund from '#main/sale/pay-refund.ts'
import type * as PursueSale from '#main/sale/pursue-sale.ts'
import type * as ResendWindow from '#main/sale/resend-window.ts'
import type * as SaleBook from '#main/sale/sale-book.ts'
import type { Database } from '#main/ledger/database.ts'
import type * as Transitions from '#shared/domain/sale-transitions.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import { ok } from '#shared/result.ts'
import type { Broken } from './audit/broken.ts'
import type { Climate } from './shop/climate.ts'
import { dying, often, overMidnight } from './shop/provocations.ts'

/** A rule about money, broken on purpose in the program under simulation. */
export type Mutation = {
  readonly name: string
  /** A climate in which it does harm soon. Left out: any. */
  readonly provoke?: (climate: Climate) => Climate
  /** Puts the broken part in the place of the real one, for modules that are loaded after it. */
  readonly install: () => void
  /** What the simulation is expected to find. */
  readonly caughtAs: readonly Broken['rule'][]
}

const TRANSITIONS = '#shared/domain/sale-transitions.ts'

/** Exchanges how a sale takes an event. */
function transitions(
  change: (real: typeof Transitions.onSaleEvent) => typeof Transitions.onSaleEvent,
): () => void {
  return () =>
    vi.doMock(TRANSITIONS, async importOriginal => {
      const real = await importOriginal<typeof Transitions>()
      return { ...real, onSaleEvent: change(real.onSaleEvent) }
    })
}

function judgement(change: (outcome: JudgePurchaseOutcome) => JudgePurchaseOutcome): () => void {
  return () =>
    vi.doMock('#main/chipi/judge-purchase.ts', async importOriginal => {
      const real = await importOriginal<typeof JudgePurchase>()
      const judge: typeof real.judgePurchase = outcome => change(real.judgePurchase(outcome))
      return { ...real, judgePurchase: judge }
    })
}
type JudgePurchaseOutcome = ReturnType<typeof JudgePurchase.judgePurchase>

function durability(setting: string): () => void {
  return () =>
    vi.doMock('#main/ledger/open-ledger.ts', async importOriginal => {
      const real = await importOriginal<typeof OpenLedger>()
      const openLedger: typeof real.openLedger = (folder, terminal, open, ...rest) => {
        const databases: Database[] = []
        const opened = real.openLedger(
          folder,
          terminal,
          path => {
            if (open === undefined) throw new Error('the simulation gives its own database')
            databases.push(open(path))
            const [database] = databases
            if (database === undefined) throw new Error('no database')
            return database
          },
          ...rest,
        )
        if (opened.ok) databases[0]?.exec(`PRAGMA synchronous = ${setting}`)
        return opened
      }
      return { ...real, openLedger }
    })
}

const OTHER = { kind: 'other', status: 400, detail: 'mutated' } as const

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'a resend carries a new key',
    caughtAs: ['lost', 'wire'],
    install: () =>
      vi.doMock('#main/sale/pursue-sale.ts', async importOriginal => {
        const real = await importOriginal<typeof PursueSale>()
        const createPursueSale: typeof real.createPursueSale = deps => {
          const sent = new Set<string>()
          const purchase: typeof deps.chipi.purchase = body => {
            const again = sent.has(body)
            sent.add(body)
            return deps.chipi.purchase(again ? body.replace('mostrador-', 'mostrador-again-') : body)
          }
          return real.createPursueSale({ ...deps, chipi: { ...deps.chipi, purchase } })
        }
        return { ...real, createPursueSale }
      }),
  },
  {
    name: 'the disk is not waited for (synchronous=OFF)',
    provoke: dying,
    caughtAs: ['lost'],
    install: durability('OFF'),
  },
  {
    name: 'the disk is hardly waited for (synchronous=NORMAL)',
    provoke: dying,
    caughtAs: ['lost'],
    install: durability('NORMAL'),
  },
  {
    name: 'a timeout is a failure',
    caughtAs: ['misjudged'],
    install: judgement(outcome =>
      outcome.kind === 'unanswered' && outcome.doubt.kind === 'timeout'
        ? { kind: 'refused', refusal: OTHER }
        : outcome,
    ),
  },
  {
    name: 'a lost connection is "not taken"',
    provoke: often({ wire: { replyLost: 0.2 } }),
    caughtAs: ['misjudged'],
    install: judgement(outcome =>
      outcome.kind === 'unanswered' && outcome.doubt.kind === 'connection-lost'
        ? {
            kind: 'not-taken',
            why: { kind: 'no-connection' },
            cause: { kind: 'no-connection', cause: 'other' },
          }
        : outcome,
    ),
  },
  {
    name: 'a 5xx is a failure',
    provoke: often({ fates: { serverErrorAfter: 0.1 } }),
    caughtAs: ['misjudged'],
    install: judgement(outcome =>
      outcome.kind === 'unanswered' && outcome.doubt.kind === 'server-error'
        ? { kind: 'refused', refusal: OTHER }
        : outcome,
    ),
  },
  {
    name: 'an unreadable answer is a failure',
    provoke: often({ fates: { garbage: 0.1 } }),
    caughtAs: ['misjudged'],
    install: judgement(outcome =>
      outcome.kind === 'unanswered' && outcome.doubt.kind === 'unreadable'
        ? { kind: 'refused', refusal: OTHER }
        : outcome,
    ),
  },
  {
    name: 'CANCELLED is no last word',
    provoke: often({ fates: { cancelled: 0.03 } }),
    caughtAs: ['stuck'],
    install: transitions(real => (sale, event) => real(sale, withStatus(event, 'CANCELLED', 'PROCESSING'))),
  },
  {
    name: 'the day of a resend does not matter',
    provoke: overMidnight,
    caughtAs: ['doubled'],
    install: () => vi.doMock('#main/sale/resend-window.ts', () => ({ maySendAgain: () => true })),
  },
  {
    name: 'only our own clock tells the day of a resend',
    provoke: overMidnight,
    caughtAs: ['doubled'],
    install: () =>
      vi.doMock('#main/sale/resend-window.ts', async importOriginal => {
        const real = await importOriginal<typeof ResendWindow>()
        const maySendAgain: typeof real.maySendAgain = question =>
          real.maySendAgain({ ...question, firstSkewMs: 0, skewMs: 0 })
        return { ...real, maySendAgain }
      }),
  },
  {
    name: 'the first byte leaves before "sent" is on disk',
    caughtAs: ['wire', 'lost'],
    install: () =>
      vi.doMock('#main/sale/sale-book.ts', async importOriginal => {
        const real = await importOriginal<typeof SaleBook>()
        const { onSaleEvent } = await vi.importActual<typeof Transitions>(TRANSITIONS)
        const createSaleBook: typeof real.createSaleBook = deps => {
          const book = real.createSaleBook(deps)
          const held = new Map<string, SaleEvent>()
          const recordSurely: typeof book.recordSurely = async (id, event, signal) => {
            const first = held.get(id)
            held.delete(id)
            if (first !== undefined) await book.recordSurely(id, first, signal)
            return book.recordSurely(id, event, signal)
          }
          const record: typeof book.record = (id, event) => {
            if (event.type !== 'sale.sent') return book.record(id, event)
            held.set(id, event)
            return ok(onSaleEvent(book.sale(id), event))
          }
          return { ...book, record, recordSurely }
        }
        return { ...real, createSaleBook }
      }),
  },
  {
    name: 'a refusal after a doubt is a failure',
    provoke: often({ wire: { replyLost: 0.2 }, fates: { unauthorized: 0.1 } }),
    caughtAs: ['misjudged'],
    install: transitions(real => (sale, event) => {
      const doubted = sale.state === 'sent' && event.type === 'sale.refused'
      return real(doubted ? { ...sale, doubt: null } : sale, event)
    }),
  },
  {
    name: 'a sale that found no connection after a doubt may be given up',
    provoke: often({ wire: { replyLost: 0.2, noConnection: 0.2 }, people: { abandons: 1, sendsAgain: 0 } }),
    caughtAs: ['misjudged'],
    install: transitions(real => (sale, event) => {
      const doubted = sale.state === 'sent' && event.type === 'sale.not-taken'
      return real(doubted ? { ...sale, doubt: null } : sale, event)
    }),
  },
  {
    name: 'SUCCESS needs no folio',
    provoke: often({ fates: { missingFolio: 0.05 } }),
    caughtAs: ['misjudged'],
    install: transitions(real => (sale, event) => {
      if (event.type !== 'sale.reported' || event.report.fileNumber !== null) return real(sale, event)
      return real(sale, { ...event, report: { ...event.report, fileNumber: '0000000000' } })
    }),
  },
  {
    name: 'the twin guard looks away',
    provoke: often({ people: { sameAgain: 0.2 } }),
    caughtAs: ['twin'],
    install: () =>
      vi.doMock('#main/sale/twin-guard.ts', async importOriginal => {
        const real = await importOriginal<typeof TwinGuard>()
        const createTwinGuard: typeof real.createTwinGuard = deps => ({
          ...real.createTwinGuard(deps),
          find: () => null,
        })
        return { ...real, createTwinGuard }
      }),
  },
  {
    name: 'SUCCESS after FAILED is ignored',
    provoke: often({ fates: { fails: 0.2, changesItsMind: 0.9 } }),
    caughtAs: ['cash'],
    install: transitions(
      real => (sale, event) =>
        sale.state === 'failed' && event.type === 'sale.reported' ? sale : real(sale, event),
    ),
  },
  {
    name: 'a refund can be paid twice',
    provoke: often({ fates: { fails: 0.1 } }),
    caughtAs: ['cash'],
    install: () =>
      vi.doMock('#main/sale/pay-refund.ts', async importOriginal => {
        const real = await importOriginal<typeof PayRefund>()
        const createPayRefund: typeof real.createPayRefund = deps => {
          const pay = real.createPayRefund(deps)
          return async (id, order) => {
            const outcome = await pay(id, order)
            return outcome.kind === 'already-paid' ? { kind: 'paid', sale: outcome.sale } : outcome
          }
        }
        return { ...real, createPayRefund }
      }),
  },
]

function withStatus(event: SaleEvent, from: string, to: string): SaleEvent {
  if (event.type !== 'sale.reported' || event.report.status !== from) return event
  return { ...event, report: { ...event.report, status: to } }
}
