import { readdirSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { basename, join } from 'node:path'

/** Where a ledger is put together beside the damaged one. Nothing in it counts yet. */
export type Workshop = {
  /** The database being built. No other recovery ever uses this name. */
  readonly path: string
  /** Throws away whatever is left of it. */
  readonly clear: () => void
}

const BEGINNING = 'ledger.recovering-'

/** Opens a workshop of its own, and clears those that an earlier run of the program left behind. */
export function openWorkshop(folder: string): Workshop {
  const own = `${BEGINNING}${String(process.pid)}-`
  // Another recovery of this program may still be building in its own.
  removeWhere(folder, name => name.startsWith('ledger.recovering') && !name.startsWith(own))
  const path = join(folder, `${own}${randomBytes(4).toString('hex')}.db`)
  return { path, clear: () => removeWhere(folder, name => name.startsWith(basename(path))) }
}

function removeWhere(folder: string, wanted: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter(wanted)) rmSync(join(folder, name), { force: true })
}
