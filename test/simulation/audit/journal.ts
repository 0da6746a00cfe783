import type { SimTime } from '../time/sim-time.ts'

/** What happened in a shop, for telling it when something is wrong, and for comparing two runs of one seed. */
export type Journal = {
  /** `about` is a sale's id or idempotency key; null for what concerns everything. */
  readonly note: (what: string, about: string | null) => void
  /** Lines about one sale, and those that concern everything in between. */
  readonly of: (about: string) => readonly string[]
  /** Everything, in order. */
  readonly lines: () => readonly string[]
  /** How often a kind of thing was noted. */
  readonly counts: () => ReadonlyMap<string, number>
}

type Line = { readonly at: number; readonly what: string; readonly about: string | null }

export function createJournal(time: Pick<SimTime, 'now'>): Journal {
  const lines: Line[] = []
  const counts = new Map<string, number>()
  const tell = ({ at, what, about }: Line): string =>
    `${new Date(at).toISOString()} ${what}${about === null ? '' : ` ${about}`}`
  return {
    note: (what, about) => {
      lines.push({ at: time.now(), what, about })
      const kind = what.split(' ', 2).join(' ')
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    },
    of: about => {
      const own = lines.flatMap((line, index) =>
        line.about !== null && about.includes(saleIn(line.about)) ? [index] : [],
      )
      const first = own[0] ?? 0
      const last = own.at(-1) ?? 0
      return lines
        .filter(
          (line, index) => own.includes(index) || (line.about === null && index > first && index <= last),
        )
        .map(tell)
    },
    lines: () => lines.map(tell),
    counts: () => counts,
  }
}

/** A key carries its sale's id; either may be given. */
export function saleIn(about: string): string {
  return about.replace(/^mostrador-/, '')
}
