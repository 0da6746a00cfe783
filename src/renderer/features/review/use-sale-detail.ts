import { useEffect, useState } from 'react'
import type { Sale } from '#shared/domain/sale.ts'
import type { SaleDetail } from '#shared/domain/trail.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import type { SaleCard } from '#renderer/features/sale-status/sales-store.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { useStores } from '#renderer/stores.tsx'

export type DetailState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly trail: SaleDetail['trail'] }
  /** `null`: this till does not know the sale (any more). */
  | { readonly kind: 'failed'; readonly failure: IpcFailure | null }

/** Everything written down about a sale, read again whenever the sale changes or a ticket of it has come out. */
export function useSaleDetail(sale: Sale, paper: SaleCard['print']): DetailState {
  const { api } = useStores()
  const [detail, setDetail] = useState<DetailState>({ kind: 'loading' })
  useEffect(() => {
    // What is printing is written down once it is out.
    if (paper?.kind === 'busy') return
    let wanted = true
    void ask(() => api['sale.detail']({ saleId: sale.facts.id })).then(reply => {
      if (!wanted) return
      if (!reply.ok) return setDetail({ kind: 'failed', failure: reply.error })
      setDetail(
        reply.value === null
          ? { kind: 'failed', failure: null }
          : { kind: 'loaded', trail: reply.value.trail },
      )
    })
    return () => {
      wanted = false
    }
  }, [api, sale, paper])
  return detail
}
