import { spawn } from 'node:child_process'
import type { Clock } from '#shared/clock.ts'
import type { Undelivered } from '#shared/domain/printer-trouble.ts'
import { err, ok } from '#shared/result.ts'
import type { SendRaw } from './printer-line.ts'
import { within } from './within.ts'

/** A program run to its end with something to read. Rejects when it cannot be started. */
export type RunProgram = (
  command: readonly [program: string, ...args: string[]],
  input: Uint8Array,
  signal: AbortSignal,
) => Promise<{ readonly code: number | null; readonly said: string }>

/** The system's own spooler may take this long, ms. */
const QUEUE_LIMIT_MS = 10_000

export type RawQueueDeps = {
  readonly run: RunProgram
  readonly clock: Pick<Clock, 'sleep'>
  /** The command that reads bytes and puts them in a queue as they are. */
  readonly command: (queue: string) => readonly [program: string, ...args: string[]]
}

/** Sends bytes through a queue of the system. Done once the queue has them; paper comes later and tells nobody. */
export function createRawQueue(queue: string, { run, clock, command }: RawQueueDeps): SendRaw {
  return async bytes => {
    const over = new AbortController()
    try {
      const ended = await within(clock, QUEUE_LIMIT_MS, run(command(queue), bytes, over.signal))
      // The job may be in the queue by now.
      if (ended === 'late') return err({ trouble: { kind: 'timed-out' }, left: 'maybe' })
      if (ended.code === 0) return ok('sent')
      return failed('queue-stopped', ended.said.trim().split('\n').at(-1) ?? '')
    } catch (error: unknown) {
      return failed('driver', error instanceof Error ? error.message : String(error))
    } finally {
      over.abort()
    }
  }
}

function failed(kind: 'driver' | 'queue-stopped', detail: string) {
  return err<Undelivered>({ trouble: { kind, detail }, left: 'nothing' })
}

/** CUPS: `lp -o raw`, without a shell. */
export function lpCommand(queue: string): readonly [string, ...string[]] {
  return ['lp', '-s', '-d', queue, '-o', 'raw', '--', '-']
}

/** Windows: the script that hands bytes to the spooler with the RAW datatype. */
export function windowsCommand(scriptPath: string) {
  return (queue: string): readonly [string, ...string[]] => [
    'powershell.exe',
    '-NoProfile',
    '-NonInteractive',
    '-ExecutionPolicy',
    'Bypass',
    '-File',
    scriptPath,
    '-Printer',
    queue,
  ]
}

/** Runs programs of the computer, in the language their words are looked at in. */
export const runProgram: RunProgram = ([program, ...args], input, signal) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { signal, env: { ...process.env, LC_ALL: 'C' }, windowsHide: true })
    let said = ''
    child.stderr.on('data', chunk => (said += String(chunk)))
    child.once('error', reject)
    child.once('close', code => resolve({ code, said }))
    // A program that ends before it has read everything says why by its code.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
