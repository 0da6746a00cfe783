import type { RendererApi } from '#shared/ipc/contract.ts'

declare global {
  interface Window {
    /** The only way out of the screen: what the contract names and nothing else. */
    readonly mostrador: RendererApi
  }
}
