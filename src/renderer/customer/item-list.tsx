import type { ReactNode } from 'react'
import type { CustomerItem } from '#shared/domain/customer-view.ts'
import { readBack } from '#shared/domain/reference.ts'
import { money } from '#renderer/text/money.ts'
import { saysCarrier } from '#renderer/text/product-text.ts'
import { DigitGroups } from '#renderer/ui/digit-groups.tsx'

/** What is paid for, one line each, with the number it goes to. */
export function ItemList({ items }: { items: readonly CustomerItem[] }): ReactNode {
  return (
    <ul className="facing__items" data-testid="customer-items">
      {items.map((item, place) => (
        // Two items may be the same product for two people: only the place tells them apart, and it never moves.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place}>
          <span className="facing__item-name">{itemName(item)}</span>
          <DigitGroups groups={readBack(item.reference)} size="normal" />
          <span className="facing__item-amount digits">{item.amount === null ? '' : money(item.amount)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The product, after its carrier where the product does not say it already. */
function itemName({ carrier, product }: CustomerItem): string {
  return saysCarrier(product, carrier) ? product : `${carrier} · ${product}`
}
