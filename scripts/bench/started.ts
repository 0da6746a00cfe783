import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { requireElectron } from '#scripts/electron-runtime.mjs'
import { sandboxSwitches } from '#scripts/sandbox-switches.mjs'
import { root } from '#scripts/tool.mjs'

/** A program on this machine's Electron, spawned by us so that its whole start can be timed. */
export type Started = {
  /** When it was spawned, ms since the epoch. */
  readonly spawnedAt: number
  readonly pid: number
  /** Chromium's address for questions to its pages. */
  readonly pages: string
  /** Node's address for questions to the main process; null unless it was asked for. */
  readonly main: string | null
  readonly end: () => Promise<void>
}

/** Starts Electron with `args`; `inspect` opens the main process to questions as well. */
export async function startElectron(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  inspect = false,
): Promise<Started> {
  const runtime = requireElectron({ root })
  const spawnedAt = Date.now()
  const asked = ['--remote-debugging-port=0', ...(inspect ? ['--inspect=127.0.0.1:0'] : [])]
  const child = spawn(runtime.executable, [...sandboxSwitches(runtime), ...asked, ...args], {
    env: { ...process.env, ...runtime.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  const end = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  let main: string | null = null
  for await (const line of createInterface({ input: child.stderr })) {
    main = /Debugger listening on (ws:\S+)/.exec(line)?.[1] ?? main
    const pages = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (pages === undefined || (inspect && main === null)) continue
    child.stderr.resume()
    return { spawnedAt, pid: child.pid ?? 0, pages, main, end }
  }
  await end()
  throw new Error('The program ended before it could be asked.')
}
