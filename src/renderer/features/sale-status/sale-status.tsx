import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { readBack } from '#shared/domain/reference.ts'
import { isOpen, type Sale, type SaleIn } from '#shared/domain/sale.ts'
import { codeOf } from '#shared/domain/sale-code.ts'
import { useCarrierLogo } from '#renderer/features/catalog/use-carrier-logo.ts'
import { CodeKeys } from '#renderer/features/gift-code/code-box.tsx'
import { FollowingLine } from '#renderer/features/link/following-line.tsx'
import { RefundBegin } from '#renderer/features/refunds/refund-begin.tsx'
import { PayOutPanel } from '#renderer/features/refunds/pay-out-panel.tsx'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { nextWords, sendsByItself } from '#renderer/text/next-words.ts'
import { adviceWords, chipiDetail, headlineWords } from '#renderer/text/sale-words.ts'
import { durationWords } from '#renderer/text/time-words.ts'
import { DigitGroups } from '#renderer/ui/digit-groups.tsx'
import { Monogram } from '#renderer/ui/monogram.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { CashBox } from './cash-box.tsx'
import { ErrandLine } from './errand-line.tsx'
import './sale-status.css'
import { isAtRest, isFresh } from './sales-selectors.ts'
import type { SaleCard } from './sales-store.ts'
import { StateMark } from './state-mark.tsx'
import { TicketLine } from './ticket-line.tsx'
import { toneOf } from './tone-of.ts'

/** Everything a cashier needs to know about one sale right now, in words, and nothing that could undo it. */
export function SaleStatus({ card, next }: { card: SaleCard; next?: ReactNode }): ReactNode {
  const { sale } = card
  const { refunds } = useStores()
  const payOut = useStore(refunds.store, state => state.payOuts.get(sale.facts.id))
  const now = useNow(1_000)
  const atRest = isAtRest(card, now)
  const fresh = isFresh(card, now)
  const paperComes = usePaperComes(card)
  return (
    <div
      className={`status status--${atRest ? 'warn' : toneOf(sale)}`}
      data-testid="sale-status"
      data-state={sale.state}
    >
      <section className="status__main scroll" aria-live="polite">
        {payOut === undefined ? (
          <>
            <StateMark sale={sale} atRest={atRest} />
            <Words sale={sale} atRest={atRest} />
            <FollowingLine sale={sale} />
            {sale.state === 'settled' && <FolioLine sale={sale} />}
            {codeOf(sale) !== null && (
              <CodeKeys key={sale.facts.id} sale={sale} offered={paperComes ? 'none' : 'first'} />
            )}
          </>
        ) : (
          <PayOutPanel sale={sale} payOut={payOut} fresh={fresh} />
        )}
      </section>
      <div className="status__side scroll">
        <CashBox sale={sale} atRest={atRest} fresh={fresh} />
        <About sale={sale} />
        {!atRest && <TicketLine card={card} />}
      </div>
      {payOut === undefined && (
        <footer className="status__foot">
          <ErrandLine card={card} />
          {next}
          <RefundBegin sale={sale} />
        </footer>
      )}
    </div>
  )
}

function Words({ sale, atRest }: { sale: Sale; atRest: boolean }): ReactNode {
  const { t } = useTranslation()
  const { sales } = useStores()
  const plan = useStore(sales.store, state => state.plans.get(sale.facts.id))
  const now = useNow(1_000)
  const waited = now - sale.facts.confirmedAt
  const said = chipiDetail(sale)
  return (
    <>
      <h1 className="status__headline">{headlineWords(t, sale, atRest)}</h1>
      {adviceWords(t, sale, { waitedMs: waited, atRest, resends: sendsByItself(plan, now) }).map(sentence => (
        <p key={sentence} className="status__advice">
          {sentence}
        </p>
      ))}
      {isOpen(sale) && sale.state !== 'review' && !atRest && (
        // Read once by screen readers as part of the headline, not at every second.
        <p className="status__elapsed digits" aria-hidden>
          {t('sale.waiting', { elapsed: durationWords(t, waited) })}
          {plan !== undefined && ` · ${nextWords(t, sale, { atRest, plan, now })}`}
        </p>
      )}
      {said !== null && said !== '' && (
        <details className="status__said">
          <summary>{t('sale.support')}</summary>
          <p>{t('sale.chipiSaid', { detail: said })}</p>
        </details>
      )}
    </>
  )
}

function FolioLine({ sale }: { sale: SaleIn<'settled'> }): ReactNode {
  const { t } = useTranslation()
  const isCode = codeOf(sale) !== null
  return (
    <div className="status__folio">
      <p>{isCode ? t('giftCode.code') : t('sale.folio')}</p>
      <output className="digits" data-testid="folio">
        {sale.folio}
      </output>
      {isCode && <p>{t('giftCode.hidden')}</p>}
    </div>
  )
}

/** The paper is out, or on its way: nothing has to be shown in its place. */
function usePaperComes({ print, origin }: SaleCard): boolean {
  const { till } = useStores()
  const automatic = useStore(
    till.store,
    ({ settings }) => settings.printer.automatic && settings.printer.connection.kind !== 'none',
  )
  if (print === null) return automatic && origin === 'made'
  return print.kind === 'busy' || (print.kind === 'done' && print.outcome.kind === 'printed')
}

function About({ sale }: { sale: Sale }): ReactNode {
  const { t } = useTranslation()
  const { facts } = sale
  return (
    <div className="about">
      <Monogram name={facts.sku.carrier} logo={useCarrierLogo(facts.sku.carrier)} />
      <div>
        <p className="about__what">
          {facts.sku.name} · {money(facts.total)}
        </p>
        <DigitGroups groups={readBack(facts.reference)} size="normal" />
        <p className="about__ticket digits">{t('sale.ticketNumber', { ticket: facts.ticket })}</p>
      </div>
    </div>
  )
}
