import type { CustomerApi } from '#shared/ipc/customer-channels.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'

declare global {
  interface Window {
    /** The only way out of the screen: what the contract names and nothing else. */
    readonly mostrador: RendererApi
    /** The same for the screen turned to the customer, and only there. */
    readonly customerDisplay: CustomerApi
  }
}
