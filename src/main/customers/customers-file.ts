import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { putInPlace } from '#main/platform/durable-files.ts'
import type { ForgetOutcome } from '#shared/domain/customer.ts'
import { customerIdSchema } from '#shared/ipc/schemas/customer.ts'
import { centavosSchema, millisSchema, skuIdSchema } from '#shared/ipc/schemas/domain.ts'

const writtenSchema = z.object({
  id: customerIdSchema,
  alias: z.string(),
  /** Of the number, keyed. */
  print: z.string(),
  /** The number, sealed. */
  sealed: z.string(),
  usual: z.object({
    skuId: skuIdSchema,
    name: z.string(),
    carrier: z.string(),
    face: centavosSchema.nullable(),
  }),
  consentedAt: millisSchema,
  lastSeenAt: millisSchema,
})
const fileSchema = z.object({ version: z.literal(1), customers: z.array(writtenSchema).readonly() })

/** A customer as they stand on disk: the number hidden. */
export type WrittenCustomer = z.infer<typeof writtenSchema>

/** The list of an environment, in a file of its own: what is taken off it is gone, which the ledger could not do. */
export type CustomersFile = {
  readonly read: () => readonly WrittenCustomer[]
  /** Replaces them all. Null, or the folder that could not be written. */
  readonly write: (customers: readonly WrittenCustomer[]) => ForgetOutcome
}

const NAME = 'customers.json'

export function createCustomersFile(folder: string): CustomersFile {
  const path = join(folder, NAME)
  return {
    read: () => {
      try {
        return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).customers
      } catch {
        // None yet, or a torn one: no cash depends on it, and the customer says yes again.
        return []
      }
    },
    write: customers => {
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(`${path}.new`, JSON.stringify({ version: 1, customers }), { mode: 0o600 })
        putInPlace(`${path}.new`, path)
        return null
      } catch {
        return { folder }
      }
    },
  }
}
