import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { putInPlace } from '#main/platform/durable-files.ts'
import { stillParked, type Parked } from '#shared/domain/parked.ts'
import { parkedListSchema } from '#shared/ipc/schemas/parked.ts'

/** Sales on hold, in a file of their own beside the ledger: they outlive a restart, and no cash depends on them. */
export type ParkedFile = {
  /** Those that were put on hold within the last day; older ones are taken out of the file as well. A file that cannot be read holds none. */
  readonly list: () => readonly Parked[]
  /** Replaces them all. Null, or the folder that could not be written. */
  readonly save: (parked: readonly Parked[]) => { readonly folder: string } | null
}

const NAME = 'on-hold.json'

export function createParkedFile(deps: {
  /** Of the environment in use: what was typed in one is never sold in another. */
  readonly folder: () => string
  readonly now: () => number
}): ParkedFile {
  const save: ParkedFile['save'] = parked => {
    const folder = deps.folder()
    const path = join(folder, NAME)
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${path}.new`, JSON.stringify(stillParked(parked, deps.now())), { mode: 0o600 })
      putInPlace(`${path}.new`, path)
      return null
    } catch {
      return { folder }
    }
  }

  return {
    list: () => {
      const kept = read(join(deps.folder(), NAME))
      const still = stillParked(kept, deps.now())
      // Numbers of customers who left are not kept; where the folder takes nothing they go with the next list.
      if (still.length < kept.length) save(still)
      return still
    },
    save,
  }
}

function read(path: string): readonly Parked[] {
  try {
    return parkedListSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // No file, or a torn one: nothing of it was ever charged, and the customer says it again.
    return []
  }
}
