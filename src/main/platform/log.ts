import { randomBytes } from 'node:crypto'
import type { MainLogger } from 'electron-log'
import { once } from './once.ts'

/** What may stand in a log: ids, counts and kinds. Never a token, a key, a PIN or a whole reference. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/** Events with ids, one line each. Logging never fails a caller: a full disk loses lines, not sales. */
export type Log = {
  readonly event: (name: string, fields?: LogFields) => void
  /** A bug: its stack goes to the file; the answer is a reference that can be shown to a person. */
  readonly bug: (where: string, error: unknown) => string
}

/** Size at which the file is set aside as `<name>.old`, bytes. */
const ROTATE_AT_BYTES = 2_000_000

/** Logs to one rotating file. The library is loaded with the first line, off the way to the first paint. */
export function createFileLog(path: string): Log {
  const file = once(() => openLogFile(path))
  return {
    event: (name, fields = {}) => void file().then(log => log.info(name, JSON.stringify(fields))),
    bug: (where, error) => {
      const ref = randomBytes(3).toString('hex').toUpperCase()
      void file().then(log => log.error('bug', JSON.stringify({ ref, where }), error))
      return ref
    },
  }
}

async function openLogFile(path: string): Promise<Pick<MainLogger, 'info' | 'error'>> {
  const { default: electronLog } = await import('electron-log/node')
  const log = electronLog.create({ logId: 'mostrador' })
  log.transports.file.resolvePathFn = () => path
  log.transports.file.maxSize = ROTATE_AT_BYTES
  log.transports.file.format = '[{iso}] [{level}] {text}'
  log.transports.console.level = false
  return log
}
