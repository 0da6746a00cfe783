import type { TFunction } from 'i18next'
import PackageX from 'lucide-react/icons/package-x'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/assert-never.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { useStores } from '#renderer/stores.tsx'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { onGridArrows } from '#renderer/ui/grid-arrows.ts'
import type { StepAt } from '../step.ts'
import { AboutCarrier } from './about-carrier.tsx'
import { ProductCard } from './product-card.tsx'
import { ProductDetail } from './product-detail.tsx'
import { productGroups, type GroupTitle } from './product-groups.ts'
import './products-step.css'
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
    <Stage title={t('counter.products.title')} beside={<AboutCarrier tile={tile} />}>
      <ProductGrid skus={products.skus} onChoose={sku => void counter.chooseSku(sku)} />
    </Stage>
  )
}

function ProductGrid(props: {
  readonly skus: readonly Sku[]
  readonly onChoose: (sku: Sku) => void
}): ReactNode {
  const { t } = useTranslation()
  const [detail, setDetail] = useState<Sku | null>(null)
  const groups = productGroups(props.skus)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="product-groups scroll" onKeyDown={onGridArrows} data-testid="products">
      {groups.map(({ title, skus }) => (
        <section key={titleWords(t, title)} className="product-group">
          {groups.length > 1 && <h2 className="product-group__title">{titleWords(t, title)}</h2>}
          <div className="products">
            {skus.map(sku => (
              <ProductCard
                key={sku.id}
                sku={sku}
                group={groups.length > 1 ? titleWords(t, title) : ''}
                onChoose={() => props.onChoose(sku)}
                onDetail={() => setDetail(sku)}
              />
            ))}
          </div>
        </section>
      ))}
      <ProductDetail sku={detail} onClose={() => setDetail(null)} onChoose={props.onChoose} />
    </div>
  )
}

function titleWords(t: TFunction, title: GroupTitle): string {
  switch (title.kind) {
    case 'line':
      return title.name
    case 'fixed':
      return t('finding.product.fixedGroup')
    case 'typed':
      return t('finding.product.typedGroup')
    case 'dollars':
      return t('finding.product.dollarsGroup')
    default:
      return assertNever(title, 'titleWords')
  }
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
