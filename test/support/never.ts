/** A dependency that must not be used in a test: calling it fails the test by name. */
export function never(name: string): (...input: readonly unknown[]) => never {
  return () => {
    throw new Error(`${name} must not be called here`)
  }
}
