import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { putInPlace } from '#main/platform/durable-files.ts'
import { RECEIPT_KINDS } from '#shared/domain/receipt.ts'
import { saleIdSchema } from '#shared/ipc/schemas/domain.ts'
import { printerTroubleSchema } from '#shared/ipc/schemas/printer.ts'

/** An original as it stands in the queue's file. It names sales and holds nothing of what the ticket says. */
export const queueJobSchema = z.object({
  /** The sales that are on it; more than one for the ticket of an order. */
  saleIds: z.array(saleIdSchema).min(1).readonly(),
  kind: z.enum(RECEIPT_KINDS),
  ticket: z.string(),
  since: z.number(),
  /** `printing` stands there from before the first byte until the outcome is known: after a crash it means doubt. */
  state: z.enum(['printing', 'waiting', 'kept', 'unsure']),
  trouble: printerTroubleSchema.nullable(),
  printer: z.string(),
})
export type QueueJob = z.infer<typeof queueJobSchema>

/** Where the queue outlives the program. */
export type QueueFile = {
  readonly read: () => readonly QueueJob[]
  /** On the disk when it returns. @throws what the file system throws. */
  readonly write: (jobs: readonly QueueJob[]) => void
}

/** `print-queue.json` beside the ledger. A file that cannot be read is an empty queue: every ticket can be reprinted. */
export function createQueueFile(folder: string): QueueFile {
  const path = join(folder, 'print-queue.json')
  return {
    read() {
      try {
        return z.array(queueJobSchema).parse(JSON.parse(readFileSync(path, 'utf8')))
      } catch {
        return []
      }
    },
    write(jobs) {
      writeFileSync(`${path}.new`, JSON.stringify(jobs))
      putInPlace(`${path}.new`, path)
    },
  }
}
