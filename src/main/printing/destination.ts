import { printerName, type PrinterConnection, type PrinterSettings } from '#shared/domain/printer.ts'
import type { Delivered, PrinterTrouble, Undelivered } from '#shared/domain/printer-trouble.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { drawTicket } from './draw-ticket.ts'
import { encodeTicket } from './escpos/encode-ticket.ts'
import type { SendRaw } from './lines/printer-line.ts'
import type { PrintFailure, SystemPrinter } from './system-printer.ts'
import type { TicketLine } from './ticket-line.ts'
import { ticketPage } from './ticket-page.ts'

/** A ticket on its way: what it says, and what the job is called. */
export type PrintWork = { readonly lines: readonly TicketLine[]; readonly title: string }

/** Somewhere tickets come out. */
export type Destination = {
  readonly name: string
  readonly print: (work: PrintWork) => Promise<Result<Delivered, Undelivered>>
  /** Bytes for the printer itself, such as what opens a drawer. */
  readonly send: SendRaw
}

export type DestinationsDeps = {
  readonly system: SystemPrinter
  readonly settings: () => PrinterSettings
  /** Opens the way bytes take to a printer; one for each connection, kept as long as the program runs. */
  readonly rawWay: (connection: RawConnection) => SendRaw
}

/** Every connection on which a printer gets its own commands. */
export type RawConnection = Exclude<PrinterConnection, { kind: 'none' | 'system' }>

/** Finds the place for a connection; null for none. */
export type FindDestination = (connection: PrinterConnection) => Destination | null

export function createDestinations({ system, settings, rawWay }: DestinationsDeps): FindDestination {
  const ways = new Map<string, SendRaw>()
  const wayOf = (connection: RawConnection): SendRaw => {
    const key = JSON.stringify(connection)
    const way = ways.get(key) ?? rawWay(connection)
    ways.set(key, way)
    return way
  }
  /** A job for a queue that is not there would wait in the spooler for a printer of that name to come. */
  const throughQueue = async (name: string, bytes: Uint8Array): Promise<Result<Delivered, Undelivered>> => {
    const trouble = queueTrouble(name, await system.list())
    return trouble === null ? wayOf({ kind: 'raw-queue', name })(bytes) : err({ trouble, left: 'nothing' })
  }

  return connection => {
    if (connection.kind === 'none') return null
    const name = printerName(connection)
    if (connection.kind === 'system') {
      return {
        name,
        print: work => onDriver(system, settings(), name, work),
        send: bytes => throughQueue(name, bytes),
      }
    }
    const send: SendRaw =
      connection.kind === 'raw-queue' ? bytes => throughQueue(name, bytes) : wayOf(connection)
    return { name, print: ({ lines }) => send(encodeTicket(lines, settings())), send }
  }
}

async function onDriver(
  system: SystemPrinter,
  { widthMm }: PrinterSettings,
  name: string,
  { lines, title }: PrintWork,
): Promise<Result<Delivered, Undelivered>> {
  const sent = await system.print(ticketPage(drawTicket(lines, widthMm), title), name)
  return sent.ok ? ok('sent') : err(undelivered(sent.error))
}

function undelivered(failure: PrintFailure): Undelivered {
  switch (failure.kind) {
    case 'printer-missing':
      return { trouble: { kind: 'queue-missing' }, left: 'nothing' }
    case 'printer-failed':
      return { trouble: { kind: 'queue-stopped', detail: failure.detail }, left: 'nothing' }
    case 'timed-out':
      return { trouble: { kind: 'timed-out' }, left: 'maybe' }
  }
}

function queueTrouble(
  name: string,
  printers: Awaited<ReturnType<SystemPrinter['list']>>,
): PrinterTrouble | null {
  const printer = printers.find(candidate => candidate.name === name)
  if (printer === undefined) return { kind: 'queue-missing' }
  return printer.stopped === null ? null : { kind: 'queue-stopped', detail: printer.stopped }
}
