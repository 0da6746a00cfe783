import { Worker } from 'node:worker_threads'
import type { Progress } from '#shared/domain/ledger-care.ts'
import { choreMessageSchema, choreResults, type Chore, type ChoreKind, type ChoreResult } from './chore.ts'

type ChoreOf<Kind extends ChoreKind> = Extract<Chore, { kind: Kind }>

/** Long work on a ledger's files, done elsewhere: selling never waits for it. */
export type Chores = {
  /** Rejects when the work broke down for a reason that is none of the shop's, or when everything is stopped. */
  readonly run: <Kind extends ChoreKind>(
    chore: ChoreOf<Kind>,
    onProgress?: (progress: Progress) => void,
  ) => Promise<ChoreResult<Kind>>
  /** Ends what is under way; half-written files never count. */
  readonly stop: () => Promise<void>
}

/** Chores in worker threads, one thread each, `workerPath` being the built `ledger-worker.ts`. */
export function createWorkerChores(workerPath: string): Chores {
  const workers = new Set<Worker>()
  return {
    run: async (chore, onProgress = () => undefined) => {
      const worker = new Worker(workerPath, { workerData: chore })
      workers.add(worker)
      try {
        return parseResult(chore.kind, await finished(worker, onProgress))
      } finally {
        workers.delete(worker)
      }
    },
    stop: async () => {
      await Promise.all([...workers].map(worker => worker.terminate()))
    },
  }
}

function finished(worker: Worker, onProgress: (progress: Progress) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.on('message', (raw: unknown) => {
      const message = choreMessageSchema.parse(raw)
      if (message.kind === 'progress') onProgress(message.progress)
      else resolve(message.result)
    })
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the ledger's worker ended with ${String(code)}`)))
  })
}

/** Parses what a chore of this kind answers. */
export function parseResult<Kind extends ChoreKind>(kind: Kind, result: unknown): ChoreResult<Kind> {
  const schema: { parse: (value: unknown) => ChoreResult<ChoreKind> } = choreResults[kind]
  // The map ties each kind to its own schema; indexing it by a type parameter lets go of that tie once.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return schema.parse(result) as ChoreResult<Kind>
}
