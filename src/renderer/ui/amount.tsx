import type { ReactNode } from 'react'
import type { Centavos } from '#shared/domain/money.ts'
import { money } from '#renderer/text/money.ts'
import './amount.css'

/** Money in large digits, its centavos smaller: read at a glance as pesos, and still to the centavo. */
export function Amount({ of }: { readonly of: Centavos }): ReactNode {
  const text = money(of)
  const point = text.lastIndexOf('.')
  return (
    <span className="amount digits">
      {text.slice(0, point)}
      <span className="amount__cents">{text.slice(point)}</span>
    </span>
  )
}
