import type { ApiOf, HandlersOf, NotifyOf } from './define.ts'
import { appChannels } from './channels/app.ts'
import { catalogChannels } from './channels/catalog.ts'
import { saleChannels } from './channels/sale.ts'
import { afterSaleChannels } from './channels/after-sale.ts'
import { ticketChannels } from './channels/ticket.ts'
import { personChannels } from './channels/person.ts'
import { hardwareChannels } from './channels/hardware.ts'
import { conditionChannels } from './channels/condition.ts'
import { practiceChannels } from './channels/practice.ts'
import { customerDisplayChannels } from './channels/customer-display.ts'
import { connectionChannels } from './channels/connection.ts'

/**
 * Every message between screen and main process: preload, main handlers, the renderer's api and the test fake all derive
 * from it, and no channel is named anywhere else than in its parts.
 */
export const contract = {
  ...appChannels,
  ...catalogChannels,
  ...saleChannels,
  ...afterSaleChannels,
  ...ticketChannels,
  ...personChannels,
  ...hardwareChannels,
  ...conditionChannels,
  ...practiceChannels,
  ...customerDisplayChannels,
  ...connectionChannels,
} as const

export type RendererApi = ApiOf<typeof contract>
export type MainHandlers = HandlersOf<typeof contract>
export type Notify = NotifyOf<typeof contract>
