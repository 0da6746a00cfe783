import { z } from 'zod'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import { toLedgerProblem } from './database.ts'

const fileError = z.object({ code: z.string(), syscall: z.string() })

/** Reads an error of the file system or of SQLite as the problem it is for a shop. Anything else is a bug and thrown on. */
export function toFileProblem(error: unknown): LedgerProblem {
  const file = fileError.safeParse(error)
  if (!file.success) return toLedgerProblem(error)
  const { code } = file.data
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full' }
  const forbidden = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)
  return forbidden ? { kind: 'read-only' } : { kind: 'failed', detail: code }
}
