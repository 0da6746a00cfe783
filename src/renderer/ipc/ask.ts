import type { Reply } from '#shared/ipc/define.ts'

/** A call to the main process that never throws: a broken bridge reads like any other internal failure. */
export async function ask<T>(call: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await call()
  } catch {
    return { ok: false, error: { kind: 'internal', ref: 'ipc' } }
  }
}
