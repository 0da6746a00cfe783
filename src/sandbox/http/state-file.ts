import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { worldSnapshotSchema } from '../core/world.ts'
import { identitySchema } from './identity.ts'
import { keySetSpecSchema } from './key-sets.ts'

/** What a sandbox remembers over a restart. */
export const sandboxStateSchema = z.strictObject({
  version: z.literal(1),
  /** Null where the sandbox was told to keep no keys on disk: it makes new ones at every start. */
  identity: identitySchema.nullable(),
  keySets: z.array(keySetSpecSchema),
  world: worldSnapshotSchema,
})
export type SandboxState = z.infer<typeof sandboxStateSchema>

/** Reads a state file; null when there is none yet. Throws for one that cannot be understood, rather than begin anew. */
export async function readStateFile(path: string): Promise<SandboxState | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : sandboxStateSchema.parse(JSON.parse(text))
}

/** The way to disk of a sandbox's state. */
export interface StateWriter {
  /** Resolves once everything up to this call is on disk; writes nothing when it already is. */
  save(): Promise<void>
}

export interface StateWriterParams {
  readonly path: string
  readonly state: () => SandboxState
  /** A number that grows with every change of the state. */
  readonly revision: () => number
}

/** Creates the writer of a state file. A save during a write joins the write after it. */
export function createStateWriter({ path, state, revision }: StateWriterParams): StateWriter {
  let savedRevision = -1
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null

  const write = async () => {
    const writing = revision()
    await replaceFile(path, JSON.stringify(state()))
    savedRevision = writing
  }
  const start = () => {
    next = null
    running = write().finally(() => {
      running = null
    })
    return running
  }

  return {
    async save() {
      if (revision() === savedRevision) return
      if (running === null) return start()
      next ??= running.catch(() => undefined).then(start)
      return next
    },
  }
}

/** Writes a file of its own first and renames it into place, so that there is never half a state. */
async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const asidePath = `${path}.${process.pid}.tmp`
  // The state holds a signing key: only its owner may read it.
  const file = await open(asidePath, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(asidePath, path)
}
