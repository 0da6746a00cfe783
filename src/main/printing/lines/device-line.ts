import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { Clock } from '#shared/clock.ts'
import type { PrinterTrouble } from '#shared/domain/printer-trouble.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { LINE_LIMITS, type LineLimits } from './tcp-line.ts'
import type { OpenLine, PrinterLine } from './printer-line.ts'

/** A busy device is asked again after this long, ms. */
const AGAIN_MS = 50

/** Never creates or empties a file, and waits for nobody: a printer that is off would hold the thread for good. */
const WRITE_ONLY = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

/** A printer behind a device file, such as `/dev/usb/lp0` or `\\.\COM3`. It is never heard. */
export function openDeviceLine(
  path: string,
  clock: Pick<Clock, 'sleep' | 'monotonic'>,
  limits: LineLimits = LINE_LIMITS,
): OpenLine {
  return async () => {
    const file = await openDevice(path)
    return file.ok ? ok(lineOn(file.value, path, clock, limits)) : file
  }
}

async function openDevice(path: string): Promise<Result<FileHandle, PrinterTrouble>> {
  try {
    const file = await open(path, WRITE_ONLY)
    const state = await file.stat()
    if (!state.isFile() && !state.isDirectory()) return ok(file)
    await file.close()
    return err({ kind: 'not-a-device', path })
  } catch (error: unknown) {
    return err(deviceTrouble(error, path))
  }
}

function lineOn(
  file: FileHandle,
  path: string,
  clock: Pick<Clock, 'sleep' | 'monotonic'>,
  { writeMs }: LineLimits,
): PrinterLine {
  return {
    async write(bytes) {
      let at = 0
      let until = clock.monotonic() + writeMs
      while (at < bytes.length) {
        const written = await writeSome(file, bytes.subarray(at), path)
        if (!written.ok) return written
        at += written.value
        if (written.value > 0) until = clock.monotonic() + writeMs
        else if (clock.monotonic() >= until) return err({ kind: 'stuck' })
        else await clock.sleep(AGAIN_MS)
      }
      return ok(undefined)
    },
    hear: null,
    async close() {
      await file.close().catch(() => undefined)
      return ok(undefined)
    },
  }
}

/** How many bytes the device took; none when it is busy. */
async function writeSome(
  file: FileHandle,
  bytes: Uint8Array,
  path: string,
): Promise<Result<number, PrinterTrouble>> {
  try {
    const { bytesWritten } = await file.write(bytes)
    return ok(bytesWritten)
  } catch (error: unknown) {
    return codeOf(error) === 'EAGAIN' ? ok(0) : err(writeTrouble(error, path))
  }
}

/** Why a device could not be opened, from the system's error. */
export function deviceTrouble(error: unknown, path: string): PrinterTrouble {
  const code = codeOf(error)
  const kind = DEVICE_TROUBLES[code ?? '']
  return kind === undefined ? { kind: 'driver', detail: code ?? String(error) } : { kind, path }
}

type DeviceTrouble = 'device-missing' | 'no-permission' | 'device-busy' | 'not-a-device'

const DEVICE_TROUBLES: Readonly<Record<string, DeviceTrouble>> = {
  ENOENT: 'device-missing',
  ENODEV: 'device-missing',
  // A named pipe or a line that nobody listens at.
  ENXIO: 'device-missing',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'device-busy',
  EISDIR: 'not-a-device',
  EROFS: 'not-a-device',
}

function writeTrouble(error: unknown, path: string): PrinterTrouble {
  const code = codeOf(error)
  // The kernel's printer driver tells lack of paper and a printer that was switched off.
  if (code === 'ENOSPC') return { kind: 'paper-out' }
  return code === 'EPIPE' || code === 'EIO' ? { kind: 'cut-off' } : deviceTrouble(error, path)
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
