import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import type { SerialPort } from 'serialport'
import type { Clock } from '#shared/clock.ts'
import type { PrinterTrouble } from '#shared/domain/printer-trouble.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { deviceTrouble } from './device-line.ts'
import { createHeardBytes } from './heard-bytes.ts'
import type { OpenLine, PrinterLine } from './printer-line.ts'
import { LINE_LIMITS, type LineLimits } from './tcp-line.ts'
import { within } from './within.ts'

/** What of a serial port of the `serialport` library is used. */
export type Port = Pick<SerialPort, 'open' | 'close' | 'write' | 'drain' | 'isOpen'> & {
  readonly on: (event: 'data' | 'error', listener: (chunk: Buffer) => void) => unknown
}

/** Makes a port without opening it. Loads the library, and with it its native part, at the first use. */
export type MakePort = (path: string, baudRate: number) => Promise<Port>

export const makeSerialPort: MakePort = async (path, baudRate) => {
  const { SerialPort } = await import('serialport')
  return new SerialPort({ path, baudRate, autoOpen: false, hupcl: false })
}

export type SerialLineDeps = {
  readonly makePort: MakePort
  readonly clock: Pick<Clock, 'sleep'>
  readonly limits?: LineLimits
}

/** A printer on a serial line, or on USB where it shows as one. */
export function openSerialLine(
  path: string,
  baudRate: number,
  { makePort, clock, limits = LINE_LIMITS }: SerialLineDeps,
): OpenLine {
  return async () => {
    const known = await lookAt(path)
    if (known !== null) return err(known)
    try {
      const port = await makePort(path, baudRate)
      const opening = done(then => port.open(then))
      const opened = await within(clock, limits.openMs, opening)
      if (opened === 'late') {
        // It may open yet, and nobody else could use it until the program ends.
        void opening.then(() => port.isOpen && port.close(() => undefined))
        return err({ kind: 'device-busy', path })
      }
      return opened === null ? ok(lineOn(port, clock, limits)) : err(openTrouble(opened, path))
    } catch (error: unknown) {
      return err({ kind: 'driver', detail: error instanceof Error ? error.message : String(error) })
    }
  }
}

function lineOn(port: Port, clock: Pick<Clock, 'sleep'>, { writeMs, closeMs }: LineLimits): PrinterLine {
  const heard = createHeardBytes(clock)
  port.on('data', chunk => heard.take(chunk))
  // Without a listener a pulled cable would end the program.
  port.on('error', () => undefined)
  const sendAll = async (bytes: Uint8Array): Promise<Error | null> =>
    (await done(then => void port.write(Buffer.from(bytes), then))) ?? (await done(then => port.drain(then)))
  return {
    async write(bytes): Promise<Result<void, PrinterTrouble>> {
      const sent = await within(clock, writeMs, sendAll(bytes))
      if (sent === 'late') return err({ kind: 'stuck' })
      return sent === null ? ok(undefined) : err({ kind: 'cut-off' })
    },
    hear: heard.hear,
    async close() {
      if (port.isOpen)
        await within(
          clock,
          closeMs,
          done(then => port.close(then)),
        )
      return ok(undefined)
    },
  }
}

/** The library's errors are words only; the system's own are asked for first. Windows has no such paths. */
async function lookAt(path: string): Promise<PrinterTrouble | null> {
  if (!path.startsWith('/')) return null
  try {
    await access(path, constants.R_OK | constants.W_OK)
    return null
  } catch (error: unknown) {
    return deviceTrouble(error, path)
  }
}

function openTrouble({ message }: Error, path: string): PrinterTrouble {
  if (/cannot lock|access denied|busy/i.test(message)) return { kind: 'device-busy', path }
  if (/file not found|no such file|unknown error code 433/i.test(message))
    return { kind: 'device-missing', path }
  return { kind: 'driver', detail: message }
}

/** A call that ends in a callback: its error, or null. */
function done(call: (then: (error?: Error | null) => void) => void): Promise<Error | null> {
  return new Promise(resolve => call(error => resolve(error ?? null)))
}
