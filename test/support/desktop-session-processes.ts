import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Every process one launch of the app consists of. */
export type AppProcesses = {
  /** Ends them all at once with SIGKILL. */
  kill(): void
  /** Waits for the last of them to end; fails naming those left after 5 s. */
  allGone(): Promise<void>
}

const POLL_MS = 20
const LIMIT_MS = 5_000

/**
 * @param leader the main process, which leads a process group of its own that every helper of Chromium's stays in
 */
export function appProcesses(leader: number | undefined): AppProcesses {
  if (leader === undefined) throw new Error('The app has no process.')
  return {
    kill: () => killGroup(leader),
    allGone: async () => {
      const giveUpAt = Date.now() + LIMIT_MS
      for (let left = running(leader); left.length > 0; left = running(leader)) {
        if (Date.now() > giveUpAt) throw new Error(`The app left processes behind: ${left.join('; ')}`)
        // oxlint-disable-next-line no-await-in-loop -- the system tells nobody when somebody else's child ends
        await wait(POLL_MS)
      }
    },
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL')
  } catch {
    // Already ended: that is what was asked for.
  }
}

/** Command lines of the app's processes that still run. Only Linux shows them; elsewhere there are none to see. */
function running(leader: number): readonly string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      const { state, group, commandLine } = readProcess(pid)
      // A zombie has ended; that nobody has collected it yet is not the app's doing.
      const runs = group === String(leader) && state !== 'Z' && state !== 'X'
      return runs ? [commandLine || pid] : []
    })
}

function readProcess(pid: string): { state: string; group: string; commandLine: string } {
  try {
    const [state = 'X', , group = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { state, group, commandLine }
  } catch {
    return { state: 'X', group: '', commandLine: '' } // ended while being read
  }
}
