import { execFileSync } from 'node:child_process'
import { constants, openSync, readFileSync, readSync, writeFileSync, closeSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { SerialPortMock } from 'serialport'
import { openDeviceLine } from '#main/printing/lines/device-line.ts'
import { createRawQueue, lpCommand, runProgram } from '#main/printing/lines/raw-queue.ts'
import { createSendOnLine } from '#main/printing/lines/send-on-line.ts'
import type { OpenLine } from '#main/printing/lines/printer-line.ts'
import { openSerialLine, type Port } from '#main/printing/lines/serial-line.ts'
import { openTcpLine, type LineLimits } from '#main/printing/lines/tcp-line.ts'
import { createSystemClock } from '#main/platform/clock.ts'
import { ok } from '#shared/result.ts'
import { settle } from '#test/support/fake-clock.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import {
  listen,
  startThermalPrinter,
  type PrinterMood,
  type ThermalPrinter,
} from '#test/support/thermal-printer.ts'

const clock = createSystemClock()
const BYTES = Buffer.from('Ticket T1-000123\n'.repeat(20))
/** Long enough for loopback on a busy computer, short enough for a test of what never comes. */
const LIMITS: LineLimits = { openMs: 2_000, writeMs: 600, closeMs: 1_000 }

const printers: ThermalPrinter[] = []
afterEach(async () => {
  await Promise.all(printers.splice(0).map(printer => printer.close()))
})

async function aPrinter(mood: Partial<PrinterMood> = {}) {
  const printer = await startThermalPrinter(mood)
  printers.push(printer)
  const { host, port } = printer
  const rolls: boolean[] = []
  const send = createSendOnLine(openTcpLine({ host, port }, clock, LIMITS), isLow => void rolls.push(isLow))
  return { printer, send, rolls }
}

describe('a printer in the network', () => {
  it('gets every byte, in order, once', async () => {
    const { printer, send } = await aPrinter()
    expect(await send(BYTES)).toEqual({ ok: true, value: 'told' })
    expect(Buffer.from(await printer.next())).toEqual(BYTES)
  })

  it('is believed when it never answers a question, and that it was only believed is said', async () => {
    const { printer, send } = await aPrinter({ answers: false, tellsEnd: false })
    expect(await send(BYTES)).toEqual({ ok: true, value: 'sent' })
    expect(Buffer.from(await printer.next())).toEqual(BYTES)
  })

  it('gets one job after the other, also when both are sent at once', async () => {
    const { printer, send } = await aPrinter()
    await Promise.all([send(Buffer.from('one')), send(Buffer.from('two'))])
    expect(printer.jobs.map(job => Buffer.from(job).toString())).toEqual(['one', 'two'])
  })

  it('is sent nothing while it has no paper or its cover is open', async () => {
    const { printer, send } = await aPrinter({ paper: 'out' })
    expect(await send(BYTES)).toEqual({
      ok: false,
      error: { trouble: { kind: 'paper-out' }, left: 'nothing' },
    })
    printer.mood.cover = 'open'
    expect(await send(BYTES)).toEqual({
      ok: false,
      error: { trouble: { kind: 'cover-open' }, left: 'nothing' },
    })
    expect(printer.jobs).toEqual([])
  })

  it('prints on a roll that comes to its end, and says so until it is changed', async () => {
    const { printer, send, rolls } = await aPrinter({ paper: 'low' })
    expect((await send(BYTES)).ok).toBe(true)
    printer.mood.paper = 'there'
    await send(BYTES)
    expect(rolls).toEqual([true, false])
  })

  it('leaves a doubt when it hangs up half-way', async () => {
    const { send } = await aPrinter({ answers: false, hangsUpAfter: 100 })
    expect(await send(BYTES)).toMatchObject({
      ok: false,
      error: { trouble: { kind: 'cut-off' }, left: 'maybe' },
    })
  })

  it('leaves a doubt when it takes no more', async () => {
    const { send } = await aPrinter({ answers: false, stopsAfter: 0 })
    const long = Buffer.alloc(20_000_000, 'x')
    expect(await send(long)).toEqual({ ok: false, error: { trouble: { kind: 'stuck' }, left: 'maybe' } })
  })

  it('is named by its address when nobody is there', async () => {
    const free = createServer()
    const port = await listen(free)
    await new Promise(resolve => free.close(resolve))
    const refused = createSendOnLine(openTcpLine({ host: '127.0.0.1', port }, clock, LIMITS))
    expect(await refused(BYTES)).toEqual({
      ok: false,
      error: { trouble: { kind: 'refused', host: '127.0.0.1', port }, left: 'nothing' },
    })
    const unknown = createSendOnLine(openTcpLine({ host: 'caja.invalid', port: 9100 }, clock, LIMITS))
    expect(await unknown(BYTES)).toMatchObject({
      error: { trouble: { kind: 'host-not-found', host: 'caja.invalid' }, left: 'nothing' },
    })
  })
})

describe('a printer that answers late', () => {
  /** Hears these bytes, one each time it listens; null is a silence. */
  function aSlowPrinter(says: (number | null)[]) {
    const open: OpenLine = async () =>
      ok({
        write: async () => ok(undefined),
        hear: async () => says.shift() ?? null,
        close: async () => ok(undefined),
      })
    return createSendOnLine(open)
  }
  const [READY, NO_PAPER_STATE, NO_PAPER] = [0x12, 0x1a, 0x7e]

  it('has not said that everything is on paper by telling its state', async () => {
    const before = [READY, null]
    const lateState = [null, READY, null]
    const after = [NO_PAPER_STATE, NO_PAPER]
    expect(await aSlowPrinter([...before, ...lateState, ...after])(BYTES)).toEqual({
      ok: false,
      error: { trouble: { kind: 'paper-out' }, left: 'maybe' },
    })
  })

  it('is heard when the late answer came before the ticket, and the end after it', async () => {
    expect(await aSlowPrinter([READY, null, READY, null, 0x00])(BYTES)).toEqual({
      ok: true,
      value: 'told',
    })
  })
})

describe('a printer behind a device file', () => {
  const send = (path: string) => createSendOnLine(openDeviceLine(path, clock, LIMITS))

  it('gets every byte', async () => {
    const path = join(tempFolder(), 'lp0')
    execFileSync('mkfifo', [path])
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    expect(await send(path)(BYTES)).toEqual({ ok: true, value: 'sent' })
    const got = Buffer.alloc(BYTES.length + 10)
    expect(got.subarray(0, readSync(reader, got)).toString()).toBe(BYTES.toString())
    closeSync(reader)
  })

  it('is given up when it takes no more, with a doubt', async () => {
    const path = join(tempFolder(), 'full')
    execFileSync('mkfifo', [path])
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    expect(await send(path)(Buffer.alloc(1_000_000))).toEqual({
      ok: false,
      error: { trouble: { kind: 'stuck' }, left: 'maybe' },
    })
    closeSync(reader)
  })

  it('is missed when the cable is out, without waiting', async () => {
    const path = join(tempFolder(), 'nobody')
    const missing = { trouble: { kind: 'device-missing', path }, left: 'nothing' }
    expect(await send(path)(BYTES)).toEqual({ ok: false, error: missing })
    execFileSync('mkfifo', [path])
    expect(await send(path)(BYTES)).toEqual({ ok: false, error: missing })
  })

  it('never writes over a file', async () => {
    const path = join(tempFolder(), 'photo.jpg')
    writeFileSync(path, 'a photo')
    expect(await send(path)(BYTES)).toMatchObject({ error: { trouble: { kind: 'not-a-device', path } } })
    expect(readFileSync(path, 'utf8')).toBe('a photo')
  })
})

describe('a printer on a serial line', () => {
  const aSerialPrinter = (path: string) => {
    const ports: SerialPortMock[] = []
    const makePort = async (at: string, baudRate: number) => {
      const port = new SerialPortMock({ path: at, baudRate, autoOpen: false })
      ports.push(port)
      return port
    }
    return {
      ports,
      send: createSendOnLine(openSerialLine(path, 19_200, { makePort, clock, limits: LIMITS })),
    }
  }

  it('gets every byte', async () => {
    SerialPortMock.binding.reset()
    SerialPortMock.binding.createPort('COM3', { record: true })
    const { ports, send } = aSerialPrinter('COM3')
    expect(await send(BYTES)).toEqual({ ok: true, value: 'sent' })
    const question = [0x10, 0x04, 1]
    expect(ports[0]?.port?.recording).toEqual(Buffer.concat([Buffer.from(question), BYTES]))
    expect(ports[0]?.isOpen).toBe(false)
  })

  it('is let go of when it opens after it was given up', async () => {
    let answer = (): void => undefined
    let closes = 0
    const slow: Port = {
      isOpen: true,
      open: then => void (answer = () => then?.(null)),
      close: () => void (closes += 1),
      write: () => true,
      drain: () => undefined,
      on: () => undefined,
    }
    const limits = { ...LIMITS, openMs: 1 }
    const open = openSerialLine('COM4', 9_600, { makePort: async () => slow, clock, limits })
    expect(await open()).toEqual({ ok: false, error: { kind: 'device-busy', path: 'COM4' } })
    expect(closes).toBe(0)
    answer()
    await settle()
    expect(closes).toBe(1)
  })

  it('is named by its path when it is not there', async () => {
    expect(await aSerialPrinter('/dev/ttyNOBODY').send(BYTES)).toEqual({
      ok: false,
      error: { trouble: { kind: 'device-missing', path: '/dev/ttyNOBODY' }, left: 'nothing' },
    })
    SerialPortMock.binding.reset()
    expect(await aSerialPrinter('COM9').send(BYTES)).toMatchObject({ ok: false, error: { left: 'nothing' } })
  })
})

describe('a queue of the system', () => {
  const echo = (script: string) =>
    createRawQueue('Caja', { run: runProgram, clock, command: () => ['sh', '-c', script] })

  it('is asked for by name and without a driver', () => {
    expect(lpCommand('Caja; rm')).toEqual(['lp', '-s', '-d', 'Caja; rm', '-o', 'raw', '--', '-'])
  })

  it('gets every byte', async () => {
    expect(await echo(`test "$(wc -c)" -eq ${String(BYTES.length)}`)(BYTES)).toEqual({
      ok: true,
      value: 'sent',
    })
  })

  it('is quoted when it refuses, and nothing is in doubt', async () => {
    expect(await echo('cat >/dev/null; echo "lp: unknown destination" >&2; exit 1')(BYTES)).toEqual({
      ok: false,
      error: { trouble: { kind: 'queue-stopped', detail: 'lp: unknown destination' }, left: 'nothing' },
    })
  })

  it('is said to be missing where the system has none', async () => {
    const none = createRawQueue('Caja', { run: runProgram, clock, command: () => ['/nowhere/lp'] })
    expect(await none(BYTES)).toMatchObject({ error: { trouble: { kind: 'driver' }, left: 'nothing' } })
  })
})
