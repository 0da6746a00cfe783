import type { ReactNode } from 'react'
import type { CustomerItem } from '#shared/domain/customer-view.ts'
import { Monogram } from '#renderer/ui/monogram.tsx'

/** What is bought: the carrier by its letters and name, and the product. */
export function ItemHead({ item }: { item: CustomerItem }): ReactNode {
  return (
    <div className="facing__item">
      <Monogram name={item.carrier} logo={null} />
      <div>
        <p className="facing__carrier">{item.carrier}</p>
        <p className="facing__product">{item.product}</p>
      </div>
    </div>
  )
}
