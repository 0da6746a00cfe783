import { as, type TerminalId, type TicketNumber } from './ids.ts'

/** `T1-000123`: terminal and its own counter, allocated by the ledger without a network. */
export function toTicketNumber(terminal: TerminalId, count: number): TicketNumber {
  return as<TicketNumber>(`${terminal}-${String(count).padStart(6, '0')}`)
}

/** The counter inside `T1-000123`. */
export function ticketCountOf(ticket: string): number {
  return Number(ticket.slice(ticket.lastIndexOf('-') + 1))
}

/** The terminal inside `T1-000123`. */
export function terminalOf(ticket: string): string {
  return ticket.slice(0, ticket.lastIndexOf('-'))
}
