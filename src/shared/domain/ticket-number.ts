import { as, type TerminalId, type TicketNumber } from './ids.ts'

/** `T1-000123`: terminal and its own counter, allocated by the ledger without a network. */
export function toTicketNumber(terminal: TerminalId, count: number): TicketNumber {
  return as<TicketNumber>(`${terminal}-${String(count).padStart(6, '0')}`)
}
