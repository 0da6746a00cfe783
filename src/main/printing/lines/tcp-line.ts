import { connect, type Socket } from 'node:net'
import type { Clock } from '#shared/clock.ts'
import type { PrinterTrouble } from '#shared/domain/printer-trouble.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { createHeardBytes } from './heard-bytes.ts'
import type { OpenLine, PrinterLine } from './printer-line.ts'
import { within } from './within.ts'

export type TcpAddress = { readonly host: string; readonly port: number }

export type LineLimits = {
  /** To be let in, ms. */
  readonly openMs: number
  /** To take everything that was written, ms. */
  readonly writeMs: number
  /** To let go, ms. */
  readonly closeMs: number
}

/** What a shop's network and a slow print head need at most, ms. */
export const LINE_LIMITS: LineLimits = { openMs: 4_000, writeMs: 10_000, closeMs: 3_000 }

/** A printer in the network, by raw TCP (port 9100 as a rule). */
export function openTcpLine(
  address: TcpAddress,
  clock: Pick<Clock, 'sleep'>,
  limits: LineLimits = LINE_LIMITS,
): OpenLine {
  return async () => {
    const socket = connect({ ...address, noDelay: true })
    const opened = new Promise<Result<Socket, PrinterTrouble>>(resolve => {
      socket.once('connect', () => resolve(ok(socket)))
      socket.once('error', error => resolve(err(connectTrouble(error, address))))
    })
    const line = await within(clock, limits.openMs, opened)
    if (line === 'late' || !line.ok) socket.destroy()
    if (line === 'late') return err({ kind: 'no-answer', ...address })
    return line.ok ? ok(lineOn(socket, clock, limits)) : line
  }
}

function lineOn(socket: Socket, clock: Pick<Clock, 'sleep'>, limits: LineLimits): PrinterLine {
  const heard = createHeardBytes(clock)
  let broken = false
  socket.on('data', chunk => heard.take(chunk))
  socket.on('error', () => (broken = true))
  const closed = new Promise<void>(resolve => socket.once('close', () => resolve()))
  return {
    async write(bytes) {
      const written = new Promise<boolean>(resolve => socket.write(bytes, error => resolve(!error)))
      const done = await within(clock, limits.writeMs, written)
      if (done === 'late') return err({ kind: 'stuck' })
      return done ? ok(undefined) : err({ kind: 'cut-off' })
    },
    hear: heard.hear,
    async close() {
      // A printer closes its side when it has read everything; one that never does is let go of all the same.
      socket.end()
      await within(clock, limits.closeMs, closed)
      socket.destroy()
      return broken ? err({ kind: 'cut-off' }) : ok(undefined)
    },
  }
}

function connectTrouble({ code, message }: NodeJS.ErrnoException, address: TcpAddress): PrinterTrouble {
  const { host } = address
  const troubles: Readonly<Record<string, PrinterTrouble>> = {
    ENOTFOUND: { kind: 'host-not-found', host },
    EAI_AGAIN: { kind: 'host-not-found', host },
    ECONNREFUSED: { kind: 'refused', ...address },
    EHOSTUNREACH: { kind: 'no-route', host },
    ENETUNREACH: { kind: 'no-route', host },
    EHOSTDOWN: { kind: 'no-route', host },
    ENETDOWN: { kind: 'no-route', host },
    ETIMEDOUT: { kind: 'no-answer', ...address },
  }
  return troubles[code ?? ''] ?? { kind: 'driver', detail: code ?? message }
}
