import Info from 'lucide-react/icons/info'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dataOf, ownName, termsOf, validityOf } from '#shared/domain/product-words.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { priceTag } from '#renderer/text/money.ts'
import { validityWords } from '#renderer/text/product-text.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'

/** Descriptions longer than this say more than the name and the amount. */
const LONG_TERMS = 60

export type ProductCardProps = {
  readonly sku: Sku
  /** What stands over its group: not said again on each tile. */
  readonly group: string
  readonly onChoose: () => void
  readonly onDetail: () => void
}

/** A product: its amount large, what it gives and for how long, and a way to read all of its terms. */
export function ProductCard({ sku, group, onChoose, onDetail }: ProductCardProps): ReactNode {
  const { t } = useTranslation()
  const terms = termsOf(sku)
  // A recharge gives its amount: words about it would only stand in the way.
  const told = terms !== '' && (sku.shelf !== 'recharges' || terms.length > LONG_TERMS)
  return (
    <div className="product-place">
      <button
        type="button"
        className="product"
        disabled={sku.currency !== 'MXN'}
        data-sku={sku.id}
        onClick={onChoose}
      >
        <Lead sku={sku} group={group} />
        <Gives sku={sku} />
        {told && <span className="product__terms">{terms}</span>}
      </button>
      {told && (
        <div className="product__info">
          <IconButton
            label={t('finding.product.detail', { product: sku.name })}
            icon={<Info size={20} aria-hidden />}
            onPress={onDetail}
            testId="product-info"
          />
        </div>
      )}
    </div>
  )
}

function Lead({ sku, group }: Pick<ProductCardProps, 'sku' | 'group'>): ReactNode {
  const { t } = useTranslation()
  if (sku.currency === 'MXN' && sku.amount.kind === 'fixed') {
    const own = ownName({ ...sku, face: sku.amount.face })
    return (
      <>
        <span className="product__face digits">{priceTag(sku.amount.face)}</span>
        {own !== '' && own !== group && <span className="product__name">{own}</span>}
      </>
    )
  }
  return (
    <>
      <span className="product__name product__name--lead">{sku.name}</span>
      <span className="product__name">
        {t(sku.currency === 'MXN' ? 'counter.products.typed' : 'counter.products.dollars')}
      </span>
    </>
  )
}

/** Data and validity, as far as Chipi's description says them without doubt. */
function Gives({ sku }: { readonly sku: Sku }): ReactNode {
  const { t } = useTranslation()
  const validity = validityOf(sku.description)
  const data = sku.shelf === 'bundles' ? dataOf(sku.description) : null
  if (validity === null && data === null) return null
  return (
    <span className="product__gives digits">
      {data !== null && <strong>{data}</strong>}
      {validity !== null && (
        <span>{t('finding.product.validFor', { span: validityWords(t, validity) })}</span>
      )}
    </span>
  )
}
