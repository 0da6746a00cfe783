/** A call as it was seen, for tests that compare what was sent; tokens are never kept. */
export interface SeenRequest {
  readonly id: number
  /** Ms since the epoch. */
  readonly at: number
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** The body byte for byte, as UTF-8 text. */
  readonly body: string
  /** Status code, `reset`, `silence`, or `open` while it has no answer. */
  readonly outcome: string
}

export interface RequestLog {
  open(request: Omit<SeenRequest, 'id' | 'outcome'>): number
  close(id: number, outcome: string): void
  list(): readonly SeenRequest[]
  clear(): void
}

const KEPT_REQUESTS = 5_000

/** Creates an empty log that keeps the newest calls. */
export function createRequestLog(): RequestLog {
  const seen = new Map<number, SeenRequest>()
  let lastId = 0
  return {
    open(request) {
      lastId += 1
      seen.set(lastId, { ...request, headers: redacted(request.headers), id: lastId, outcome: 'open' })
      seen.delete(lastId - KEPT_REQUESTS)
      return lastId
    },
    close(id, outcome) {
      const request = seen.get(id)
      if (request !== undefined) seen.set(id, { ...request, outcome })
    },
    list: () => [...seen.values()],
    clear: () => seen.clear(),
  }
}

/** Keeps enough of a secret to see that it was there and whether it changed, and no more. */
function redacted(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { authorization, ...rest } = headers
  return authorization === undefined ? rest : { ...rest, authorization: `${authorization.slice(0, 7)}…` }
}
