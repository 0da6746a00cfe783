import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { add } from '#shared/domain/money.ts'
import { feeOf } from '#shared/domain/fees.ts'
import { termsOf, validityOf } from '#shared/domain/product-words.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { useStores } from '#renderer/stores.tsx'
import { money, priceTag } from '#renderer/text/money.ts'
import { validityWords } from '#renderer/text/product-text.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Sheet } from '#renderer/ui/sheet.tsx'
import { SaleAdvice } from './sale-advice.tsx'

/** Everything that is known of a product, in Chipi's own words. */
export function ProductDetail(props: {
  readonly sku: Sku | null
  readonly onClose: () => void
  readonly onChoose: (sku: Sku) => void
}): ReactNode {
  const { t } = useTranslation()
  const { sku, onClose, onChoose } = props
  if (sku === null) return null
  const sell = (
    <Button
      look="primary"
      size="large"
      wide
      disabled={sku.currency !== 'MXN'}
      onPress={() => onChoose(sku)}
      testId="sell-this"
    >
      {t('finding.product.sell')}
    </Button>
  )
  const validity = validityOf(sku.description)
  const terms = termsOf(sku)
  return (
    <Sheet open title={sku.name} actions={sell} onClose={onClose} testId="product-detail">
      <div className="product-detail">
        <Price sku={sku} />
        {validity !== null && <p>{t('finding.product.validFor', { span: validityWords(t, validity) })}</p>}
        <p>{terms === '' ? t('finding.product.noTerms') : terms}</p>
        <SaleAdvice sku={sku} />
      </div>
    </Sheet>
  )
}

function Price({ sku }: { readonly sku: Sku }): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const fee = useStore(till.store, ({ settings }) => feeOf(settings, sku))
  if (sku.amount.kind !== 'fixed' || sku.currency !== 'MXN') return null
  const { face } = sku.amount
  return (
    <p className="product-detail__price digits">
      <strong>{priceTag(face)}</strong>
      {fee > 0 && <span>{t('finding.product.total', { total: money(add(face, fee)) })}</span>}
    </p>
  )
}
