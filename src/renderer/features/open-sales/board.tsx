import Banknote from 'lucide-react/icons/banknote'
import BellRing from 'lucide-react/icons/bell-ring'
import Hourglass from 'lucide-react/icons/hourglass'
import UserRoundSearch from 'lucide-react/icons/user-round-search'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SaleId } from '#shared/domain/ids.ts'
import {
  BOARD_SECTIONS,
  boardOf,
  debtsOf,
  isAtRest,
  type BoardSection,
} from '#renderer/features/sale-status/sales-selectors.ts'
import type { SaleCard } from '#renderer/features/sale-status/sales-store.ts'
import { useStores } from '#renderer/stores.tsx'
import { moneySum } from '#renderer/text/money.ts'
import { nextWords } from '#renderer/text/next-words.ts'
import { onGridArrows } from '#renderer/ui/grid-arrows.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { BoardRow } from './board-row.tsx'
import './board.css'
import { DebtsNotice } from './debts-notice.tsx'
import { RebuildNotice } from './rebuild-notice.tsx'

const ICONS: Readonly<Record<BoardSection, typeof Banknote>> = {
  people: UserRoundSearch,
  owed: Banknote,
  'under-way': Hourglass,
  ended: BellRing,
}

/** Every sale that is not over or still owes money, by who has to do something about it. */
export function Board({ onOpen }: { onOpen: (id: SaleId) => void }): ReactNode {
  const { t } = useTranslation()
  const { sales } = useStores()
  const board = boardOf(useStore(sales.store), useNow(1_000))
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="board scroll" data-testid="open-list" onKeyDown={onGridArrows}>
      <h1 className="board__title">{t('sale.open.title')}</h1>
      <DebtsNotice />
      <RebuildNotice />
      {BOARD_SECTIONS.filter(section => board[section].length > 0).map(section => (
        <Section key={section} section={section} cards={board[section]} onOpen={onOpen} />
      ))}
    </div>
  )
}

function Section(props: {
  readonly section: BoardSection
  readonly cards: readonly SaleCard[]
  readonly onOpen: (id: SaleId) => void
}): ReactNode {
  const { t } = useTranslation()
  const { sales } = useStores()
  const plans = useStore(sales.store, state => state.plans)
  const now = useNow(1_000)
  const { section, cards } = props
  const Icon = ICONS[section]
  return (
    <section className={`board__section board__section--${section}`} data-section={section}>
      <header className="board__head">
        <Icon size={24} aria-hidden />
        <h2>{t(`sale.open.${section}`)}</h2>
        <span className="board__count digits">{cards.length}</span>
        {section === 'owed' && (
          <strong className="board__total digits" data-testid="owed-total">
            {t('sale.open.owedTotal', { total: moneySum(debtsOf(cards)) })}
          </strong>
        )}
      </header>
      <ul className="board__items">
        {cards.map(card => {
          const { sale } = card
          const { id, confirmedAt } = sale.facts
          const context = { atRest: isAtRest(card, now), plan: plans.get(id), now }
          return (
            <BoardRow
              key={id}
              sale={sale}
              print={card.print}
              next={nextWords(t, sale, context)}
              ageMs={now - confirmedAt}
              onOpen={() => props.onOpen(id)}
              onSlip={() => void sales.print(id)}
            />
          )
        })}
      </ul>
    </section>
  )
}
