import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupSchema, checkOutcomeSchema } from '#shared/ipc/schemas/ledger-care.ts'

const CARE_FILE = 'ledger-care.json'

/**
 * What is remembered about looking after a ledger, in a file beside it. Losing it costs time, never a sale: then the whole
 * chain is verified again.
 */
const careSchema = z.object({
  /** The last link up to which the whole chain has been verified. */
  checked: z.object({ seq: z.number().int().positive(), hash: z.string() }).nullable(),
  lastCheck: z.object({ at: z.number().int(), outcome: checkOutcomeSchema }).nullable(),
  lastBackup: backupSchema.nullable(),
})
export type Care = z.infer<typeof careSchema>

export const NO_CARE: Care = { checked: null, lastCheck: null, lastBackup: null }

export function readCare(folder: string): Care {
  try {
    return careSchema.parse(JSON.parse(readFileSync(join(folder, CARE_FILE), 'utf8')))
  } catch {
    return NO_CARE
  }
}

/** Replaces the file whole. @throws what the file system throws. */
export function writeCare(folder: string, care: Care): void {
  const path = join(folder, CARE_FILE)
  const file = openSync(`${path}.part`, 'w')
  try {
    writeSync(file, JSON.stringify(care))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.part`, path)
}
