import { z } from 'zod'

/** What Chipi has told the program about a sale. */
export type Told = { readonly status: string; readonly folio: string | null }

/** Everything Chipi has said in whole answers. */
export type Testimony = {
  /** Takes the text of a 2xx into account; answers whose purchase it is about, and what it says, if it is about one. */
  readonly hear: (text: string) => { readonly hash: string; readonly told: Told } | null
  /** The latest word the running program has had about a sale. */
  readonly last: (hash: string) => Told | undefined
  /** Whether Chipi has ever said of a sale that it failed or was cancelled. */
  readonly saidItFailed: (hash: string) => boolean
  /** What a dead program was told and had not written down, nobody knows any more. */
  readonly forget: () => void
}

const purchaseRow = z.object({
  transactionHash: z.string(),
  status: z.string(),
  skuFileNumber: z.string().nullish(),
})

export const ENDED_BADLY: ReadonlySet<string> = new Set(['FAILED', 'CANCELLED'])

/** After which nothing more is to come. */
export function isLastWord({ status, folio }: Told): boolean {
  return ENDED_BADLY.has(status) || (status === 'SUCCESS' && folio !== null)
}

export function createTestimony(): Testimony {
  const latest = new Map<string, Told>()
  const failed = new Set<string>()
  return {
    hear: text => {
      const row = purchaseRow.safeParse(parsed(text))
      if (!row.success) return null
      const { transactionHash: hash, status, skuFileNumber } = row.data
      const told = { status, folio: skuFileNumber ?? null }
      latest.set(hash, told)
      if (ENDED_BADLY.has(status)) failed.add(hash)
      return { hash, told }
    },
    last: hash => latest.get(hash),
    saidItFailed: hash => failed.has(hash),
    forget: () => latest.clear(),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
