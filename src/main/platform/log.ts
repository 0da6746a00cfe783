import { randomBytes } from 'node:crypto'
import log from 'electron-log/node'

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

/** Logs to one rotating file. */
export function createFileLog(path: string): Log {
  const file = log.create({ logId: 'mostrador' })
  file.transports.file.resolvePathFn = () => path
  file.transports.file.maxSize = ROTATE_AT_BYTES
  file.transports.file.format = '[{iso}] [{level}] {text}'
  file.transports.console.level = false
  return {
    event: (name, fields = {}) => file.info(name, JSON.stringify(fields)),
    bug: (where, error) => {
      const ref = randomBytes(3).toString('hex').toUpperCase()
      file.error('bug', JSON.stringify({ ref, where }), error)
      return ref
    },
  }
}
