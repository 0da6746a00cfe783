/** The default branch of an exhaustive switch: a new variant is a compile error, an impossible one at run time throws. */
export function assertNever(value: never, where: string): never {
  throw new Error(`${where}: unexpected ${JSON.stringify(value)}`)
}
