import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { watch } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

/** What comes out of the session's printer, `Recibos`, in the order the jobs were sent. */
export type Paper = {
  /** The text of the next print not yet taken, as `pdftotext` reads it; waits for it at most `timeoutMs` (15 s). */
  next(timeoutMs?: number): Promise<string>
  /** PDF files of every print so far, oldest first. */
  files(): Promise<readonly string[]>
}

/** Watches the folder the session's printer leaves its jobs in, as `<job number>.pdf`. */
export function createPaper(printsDir: string): Paper {
  let taken = 0

  async function files(): Promise<readonly string[]> {
    const names = (await readdir(printsDir)).filter(name => /^\d+\.pdf$/.test(name))
    return names
      .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .map(name => path.join(printsDir, name))
  }

  async function next(timeoutMs = 15_000): Promise<string> {
    const pdf = await untilPrinted(async () => (await files())[taken], printsDir, timeoutMs)
    taken += 1
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'])
    return stdout
  }

  return { next, files }
}

/** The printer renames a finished job into place, so every change of the folder is worth one look. */
function untilPrinted(
  look: () => Promise<string | undefined>,
  printsDir: string,
  timeoutMs: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const watcher = watch(printsDir)
    const giveUp = setTimeout(() => finish(() => reject(new Error('Nothing was printed.'))), timeoutMs)
    const finish = (settle: () => void): void => {
      clearTimeout(giveUp)
      watcher.close()
      settle()
    }
    const check = (): void => {
      look().then(
        found => found !== undefined && finish(() => resolve(found)),
        (error: unknown) => finish(() => reject(error)),
      )
    }
    watcher.on('change', check)
    check()
  })
}
