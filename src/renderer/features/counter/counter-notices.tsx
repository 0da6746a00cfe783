import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { ZERO } from '#shared/domain/money.ts'
import type { LinkTrouble } from '#shared/domain/link.ts'
import type { SyncState } from '#renderer/features/catalog/catalog-store.ts'
import { useTroubles } from '#renderer/features/link/use-link.ts'
import { changeOf, leftBehind } from '#renderer/features/sale-status/sales-selectors.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { failureWords, syncWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** The banner over the screen says it already, with more. */
function isTold(sync: SyncState, troubles: readonly LinkTrouble[]): boolean {
  if (sync.kind !== 'problem') return false
  switch (sync.problem.kind) {
    case 'no-network':
    case 'no-token':
    case 'unauthorized':
    case 'rate-limited':
      return troubles.length > 0
    case 'server-trouble':
    case 'incomplete':
    case 'empty':
    case 'cannot-save':
      return false
  }
}

/** What a cashier should know before the next sale: unfinished ones of an earlier run, a catalog that did not come. */
export function CounterNotices({ now }: { now: number }): ReactNode {
  const { t } = useTranslation()
  const { till, sales, catalog } = useStores()
  const cards = useStore(sales.store, state => state.cards)
  const sync = useStore(catalog.store, state => state.sync)
  const left = leftBehind(cards)
  const [oldest] = left
  const change = changeOf(left)
  const done = left.every(({ sale }) => sale.state === 'settled')
  const troubles = useTroubles()
  return (
    <>
      {oldest !== undefined && (
        <Notice
          tone="warn"
          testId="recovered"
          action={
            <Button onPress={() => till.go({ kind: 'open', saleId: oldest.sale.facts.id })}>
              {t('counter.recovered.open')}
            </Button>
          }
        >
          <strong>
            {t(done ? 'counter.recovered.done' : 'counter.recovered.title', { count: left.length })}
          </strong>
          <small>
            {change === ZERO
              ? t('counter.recovered.hint')
              : t('counter.recovered.change', { change: money(change) })}
          </small>
        </Notice>
      )}
      {(sync.kind === 'problem' || sync.kind === 'failed') && !isTold(sync, troubles) && (
        <Notice tone="warn" testId="sync-problem">
          <strong>{t('counter.catalog.kept')}</strong>
          <small>
            {sync.kind === 'problem' ? syncWords(t, sync.problem, now) : failureWords(t, sync.failure)}
          </small>
        </Notice>
      )}
    </>
  )
}
