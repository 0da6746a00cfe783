/** What a wait with a limit came to. */
export type Waited<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'too-late' }

/** Waits for `work` at most `limitMs`. A rejection comes through; work that is late is left to itself. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<Waited<T>> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<Waited<T>>(resolve => {
    timer = setTimeout(() => resolve({ kind: 'too-late' }), limitMs)
  })
  try {
    return await Promise.race([work.then(value => ({ kind: 'done' as const, value })), limit])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}

/** As {@link within}, for what cannot be gone on without. @throws Error when it is too late. */
export async function surely<T>(limitMs: number, what: string, work: Promise<T>): Promise<T> {
  const waited = await within(limitMs, work)
  if (waited.kind === 'too-late') throw new Error(`${what} took more than ${String(limitMs / 1_000)} s`)
  return waited.value
}
