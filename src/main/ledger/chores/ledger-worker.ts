import { parentPort, workerData } from 'node:worker_threads'
import type { Progress } from '#shared/domain/ledger-care.ts'
import { choreSchema, type ChoreMessage } from './chore.ts'
import { runChore } from './run-chore.ts'

/** A bar that moves ten times a second is quick enough, ms. */
const EVERY_MS = 100

// The worker thread: one chore, its progress, its result. Built as a file of its own beside the main process.
const send = (message: ChoreMessage): void => {
  // A port between threads has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(message)
}
let told = 0
const tell = (progress: Progress): void => {
  const now = performance.now()
  if (now - told < EVERY_MS && progress.done < progress.total) return
  told = now
  send({ kind: 'progress', progress })
}

send({ kind: 'done', result: await runChore(choreSchema.parse(workerData), tell) })
