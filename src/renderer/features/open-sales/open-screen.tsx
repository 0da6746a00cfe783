import CircleCheckBig from 'lucide-react/icons/circle-check-big'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SaleId } from '#shared/domain/ids.ts'
import { BOARD_SECTIONS, boardOf } from '#renderer/features/sale-status/sales-selectors.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { Board } from './board.tsx'
import { OpenDetail } from './open-detail.tsx'
import { RebuildNotice, useRebuildWords } from './rebuild-notice.tsx'

/** En proceso: the board, or the one sale chosen from it. The sale being made at the counter stays as it is. */
export function OpenScreen({ saleId }: { saleId: SaleId | null }): ReactNode {
  const { sales, till } = useStores()
  const state = useStore(sales.store)
  const { cards, debts } = state
  const board = boardOf(state, useNow(1_000))
  const chosen = saleId === null ? undefined : cards.get(saleId)
  if (chosen !== undefined) {
    return <OpenDetail key={saleId} card={chosen} onBack={() => till.go({ kind: 'open', saleId: null })} />
  }
  const empty = BOARD_SECTIONS.every(section => board[section].length === 0)
  if (empty && debts.kind === 'loaded') return <NothingOpen />
  return <Board onOpen={id => till.go({ kind: 'open', saleId: id })} />
}

function NothingOpen(): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const rebuilt = useRebuildWords() !== null
  return (
    <EmptyState
      icon={<CircleCheckBig size={40} aria-hidden />}
      title={t('sale.open.empty')}
      hint={t(rebuilt ? 'book.board.empty' : 'sale.open.emptyHint')}
      whole
      testId="open-empty"
    >
      <RebuildNotice />
      <Button look="primary" size="large" onPress={() => till.go({ kind: 'counter' })}>
        {t('common.nav.counter')}
      </Button>
    </EmptyState>
  )
}
