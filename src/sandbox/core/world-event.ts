import type { Environment } from './api-request.ts'
import type { Fault, RouteName } from './fault.ts'

/** Something that happened in the world, told at the moment it is true; money events come before their reply. */
export type WorldEvent =
  /** A purchase was written down and debited. Told once per purchase, even if no reply ever arrives. */
  | {
      kind: 'purchase-taken'
      purchaseId: string
      transactionHash: string
      skuId: string
      environment: Environment
    }
  /** A known hash came again and the existing purchase was returned; nothing was debited. */
  | { kind: 'purchase-repeated'; purchaseId: string; transactionHash: string; skuId: string }
  /** A purchase was refused; nothing was debited. */
  | { kind: 'purchase-refused'; status: number; code: string; skuId: string | null }
  /** A caller was shown the status of a purchase. */
  | { kind: 'status-read'; purchaseId: string; status: string }
  /** A caller was shown a page of the catalog. */
  | { kind: 'catalog-read'; page: number; total: number }
  /** A fault touched a call. */
  | { kind: 'fault-used'; faultId: string; fault: Fault['kind']; route: RouteName }
  /** A key went over its calls per minute. */
  | { kind: 'rate-limited'; environment: Environment }
