import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupSchema, checkOutcomeSchema } from '#shared/ipc/schemas/ledger-care.ts'
import { putInPlace } from '#main/platform/durable-files.ts'

const CARE_FILE = 'ledger-care.json'

/**
 * What is remembered about looking after a ledger, in a file beside it. Without it an opening verifies the last links
 * only, and the first round of the day everything; a book that went missing is still noticed by that the file, even a
 * torn one, is there.
 */
const careSchema = z.object({
  /** The last link up to which the whole chain has been verified. */
  checked: z.object({ seq: z.number().int().positive(), hash: z.string() }).nullable(),
  lastCheck: z.object({ at: z.number().int(), outcome: checkOutcomeSchema }).nullable(),
  lastBackup: backupSchema.nullable(),
  /** The backups written here, newest first. */
  written: z.array(backupSchema).optional(),
})
export type Care = z.infer<typeof careSchema>

export const NO_CARE: Care = { checked: null, lastCheck: null, lastBackup: null }

/** A ledger that was looked after has a care file; one that is torn says at least that. */
export type CareFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly care: Care }

const noEntry = z.object({ code: z.literal('ENOENT') })

export function readCareFile(folder: string): CareFile {
  try {
    return {
      kind: 'read',
      care: careSchema.parse(JSON.parse(readFileSync(join(folder, CARE_FILE), 'utf8'))),
    }
  } catch (error) {
    return { kind: noEntry.safeParse(error).success ? 'absent' : 'unreadable' }
  }
}

/** What is remembered; nothing where the file is absent or torn. */
export function readCare(folder: string): Care {
  const file = readCareFile(folder)
  return file.kind === 'read' ? file.care : NO_CARE
}

/** Replaces the file whole. @throws what the file system throws. */
export function writeCare(folder: string, care: Care): void {
  const path = join(folder, CARE_FILE)
  writeFileSync(`${path}.part`, JSON.stringify(care))
  putInPlace(`${path}.part`, path)
}
