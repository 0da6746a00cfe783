import type { CustomerScreen } from '../domain/customer-view.ts'
import type { ChannelNames, Reply } from './define.ts'

/** All that the customer's screen can say and hear. Every other channel is refused to it, and these to every other page. */
export const CUSTOMER_CHANNELS = {
  invoke: ['customer-display.now', 'customer-display.agree'],
  event: ['customer-display.changed'],
} as const satisfies ChannelNames

/** What the customer's screen is given by its preload. */
export type CustomerApi = {
  readonly now: () => Promise<Reply<CustomerScreen>>
  readonly agree: (id: string) => Promise<Reply<void>>
  readonly onChanged: (listener: (screen: CustomerScreen) => void) => void
}

/** True for a channel between the main process and the customer's screen alone. */
export function isCustomerChannel(name: string): boolean {
  const { invoke, event } = CUSTOMER_CHANNELS
  return [...invoke, ...event].some(channel => channel === name)
}
