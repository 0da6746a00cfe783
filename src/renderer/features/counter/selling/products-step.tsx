import PackageX from 'lucide-react/icons/package-x'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sku } from '#shared/domain/sku.ts'
import { useStores } from '#renderer/stores.tsx'
import { spokenMoney } from '#renderer/text/money.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { onGridArrows } from '#renderer/ui/grid-arrows.ts'
import type { StepAt } from '../step.ts'
import './products-step.css'
import { sortedProducts } from './sorted-products.ts'
import { Stage } from './stage.tsx'

/** What the carrier sells: amounts in large digits, or services whose amount is typed later. */
export function ProductsStep({ step }: { step: StepAt<'products'> }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const { tile, products } = step
  if (products.kind === 'loading') {
    return (
      <Stage title={t('counter.products.loading', { carrier: tile.name })}>
        <Placeholders count={Math.min(tile.skuCount, 12)} />
      </Stage>
    )
  }
  if (products.kind === 'failed' || products.skus.length === 0) {
    const failed = products.kind === 'failed'
    return (
      <EmptyState
        icon={<PackageX size={40} aria-hidden />}
        title={failed ? t('counter.products.failed') : t('counter.products.empty')}
        {...(failed ? { hint: failureWords(t, products.failure) } : {})}
      >
        {failed && (
          <Button look="primary" size="large" onPress={() => void counter.openTile(tile)}>
            {t('common.action.retry')}
          </Button>
        )}
      </EmptyState>
    )
  }
  return (
    <Stage title={t('counter.products.title')}>
      <ProductGrid skus={products.skus} onChoose={sku => void counter.chooseSku(sku)} />
    </Stage>
  )
}

function ProductGrid(props: {
  readonly skus: readonly Sku[]
  readonly onChoose: (sku: Sku) => void
}): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="products scroll" onKeyDown={onGridArrows} data-testid="products">
      {sortedProducts(props.skus).map(sku => (
        <button
          key={sku.id}
          type="button"
          className="product"
          disabled={sku.currency !== 'MXN'}
          data-sku={sku.id}
          onClick={() => props.onChoose(sku)}
        >
          <ProductWords sku={sku} />
        </button>
      ))}
    </div>
  )
}

function ProductWords({ sku }: { sku: Sku }): ReactNode {
  const { t } = useTranslation()
  const note = sku.currency === 'MXN' ? null : t('counter.products.dollars')
  if (sku.amount.kind === 'fixed' && note === null) {
    return (
      <>
        <span className="product__face digits">{spokenMoney(sku.amount.face)}</span>
        <span className="product__name">{sku.name}</span>
      </>
    )
  }
  return (
    <>
      <span className="product__name product__name--lead">{sku.name}</span>
      <span className="product__name">{note ?? t('counter.products.typed')}</span>
    </>
  )
}

function Placeholders({ count }: { count: number }): ReactNode {
  return (
    <div className="products products--waiting" aria-hidden>
      {Array.from({ length: count }, (_, place) => (
        // oxlint-disable-next-line react/no-array-index-key
        <span key={place} className="product" />
      ))}
    </div>
  )
}
