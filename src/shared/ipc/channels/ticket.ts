import { z } from 'zod'
import { event, invoke, nothing } from '../define.ts'
import { saleIdSchema } from '../schemas/domain.ts'
import { codeLeaveSchema, reprintCodeOutcomeSchema, showCodeOutcomeSchema } from '../schemas/gift-code.ts'
import { orderIdSchema } from '../schemas/order.ts'
import { queuedTicketSchema } from '../schemas/printer.ts'
import { printOutcomeSchema, savePdfOutcomeSchema } from '../schemas/selling.ts'

/** Paper: tickets of sales and orders, codes of gift cards, and what still waits to come out. */
export const ticketChannels = {
  /** The ticket as it would print, as an SVG image; null for a sale this terminal does not know. */
  'ticket.preview': invoke(z.object({ saleId: saleIdSchema }), z.string().nullable()),
  'ticket.print': invoke(z.object({ saleId: saleIdSchema }), printOutcomeSchema),
  'ticket.save-pdf': invoke(z.object({ saleId: saleIdSchema }), savePdfOutcomeSchema),
  /** Tickets print by themselves when a sale settles; this tells how that went. */
  'ticket.printed': event(z.object({ saleId: saleIdSchema, outcome: printOutcomeSchema })),

  /** The one ticket of the order that a sale was paid in: as an SVG image, printed, and as a PDF. Null for a sale paid alone. */
  'order.preview': invoke(z.object({ saleId: saleIdSchema }), z.string().nullable()),
  'order.print': invoke(z.object({ saleId: saleIdSchema }), printOutcomeSchema.nullable()),
  'order.save-pdf': invoke(z.object({ saleId: saleIdSchema }), savePdfOutcomeSchema.nullable()),
  /** It prints by itself when all of its sales have a last word. */
  'order.printed': event(z.object({ orderId: orderIdSchema, outcome: printOutcomeSchema })),

  /**
   * The code of a gift card in the clear, written down before it is told; `leave` is needed once it was printed or shown.
   * Null for a sale this terminal does not know, or while no till is open. No other message carries one.
   */
  'code.show': invoke(
    z.object({ saleId: saleIdSchema, leave: codeLeaveSchema.nullable() }),
    showCodeOutcomeSchema.nullable(),
  ),
  'code.reprint': invoke(
    codeLeaveSchema.extend({ saleId: saleIdSchema }),
    reprintCodeOutcomeSchema.nullable(),
  ),
  /** Originals that are owed and have not certainly come out, oldest first. */
  'print-queue.list': invoke(nothing, z.array(queuedTicketSchema).readonly()),
  'print-queue.changed': event(z.array(queuedTicketSchema).readonly()),
  /** Prints one of them now. Null for a sale that has none, or while no till is open. */
  'print-queue.print': invoke(z.object({ saleId: saleIdSchema }), printOutcomeSchema.nullable()),
  /** A person says that it need not come out any more, or that it did. */
  'print-queue.drop': invoke(z.object({ saleId: saleIdSchema }), nothing),
} as const
