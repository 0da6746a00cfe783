import { join } from 'node:path'
import type { Clock } from '#shared/clock.ts'
import { printerName } from '#shared/domain/printer.ts'
import type { RawConnection } from '../destination.ts'
import { openDeviceLine } from './device-line.ts'
import type { HearPaper, SendRaw } from './printer-line.ts'
import { createRawQueue, lpCommand, runProgram, windowsCommand } from './raw-queue.ts'
import { createSendOnLine } from './send-on-line.ts'
import { makeSerialPort, openSerialLine } from './serial-line.ts'
import { openTcpLine } from './tcp-line.ts'

export type RawWaysDeps = {
  readonly clock: Clock
  readonly platform: NodeJS.Platform
  /** Files that come with the program. */
  readonly resourcesDir: string
  /** What a printer, by its name, says of its roll. */
  readonly onPaper: (printer: string, isLow: boolean) => void
}

/** Opens the way bytes take to a printer, on the real network, devices and spooler. */
export function createRawWays({ clock, platform, resourcesDir, onPaper }: RawWaysDeps) {
  return (connection: RawConnection): SendRaw => {
    const hearPaper: HearPaper = isLow => onPaper(printerName(connection), isLow)
    switch (connection.kind) {
      case 'tcp':
        return createSendOnLine(
          openTcpLine({ host: connection.host, port: connection.port }, clock),
          hearPaper,
        )
      case 'device':
        return createSendOnLine(openDeviceLine(connection.path, clock))
      case 'serial':
        return createSendOnLine(
          openSerialLine(connection.path, connection.baudRate, { makePort: makeSerialPort, clock }),
          hearPaper,
        )
      case 'raw-queue': {
        const command = platform === 'win32' ? windowsCommand(join(resourcesDir, 'raw-print.ps1')) : lpCommand
        return createRawQueue(connection.name, { run: runProgram, clock, command })
      }
    }
  }
}
