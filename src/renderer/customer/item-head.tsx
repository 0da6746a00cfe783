import type { ReactNode } from 'react'
import type { CustomerItem } from '#shared/domain/customer-view.ts'
import { isSameName } from '#renderer/text/product-text.ts'
import { Monogram } from '#renderer/ui/monogram.tsx'

/** What is bought: the carrier by its letters and name, and the product. */
export function ItemHead({ item }: { item: CustomerItem }): ReactNode {
  return (
    <div className="facing__item">
      <Monogram name={item.carrier} logo={item.logo} />
      <div>
        <p className="facing__carrier">{item.carrier}</p>
        {!isSameName(item.carrier, item.product) && <p className="facing__product">{item.product}</p>}
      </div>
    </div>
  )
}
