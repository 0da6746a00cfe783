/** Who is at the till: a name somebody typed, not a proven person. The screen remembers it and says it at every start. */
export type Seller = {
  readonly now: () => string | null
  /** `null`: nobody says who is there. */
  readonly set: (name: string | null) => void
}

export function createSeller(): Seller {
  let name: string | null = null
  return {
    now: () => name,
    set: said => {
      name = said
    },
  }
}
