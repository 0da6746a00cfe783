import type { Settings } from '#shared/domain/settings.ts'

/** A screen of this computer, in its own coordinates. */
export type Display = {
  readonly id: number
  readonly bounds: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  /** A finger works on it. */
  readonly touch: boolean
}

/** The screen turned to the customer: the first that the counter is not on. Null when there is none, or none is wanted. */
export function chooseDisplay(
  displays: readonly Display[],
  counterOn: number | null,
  wanted: Settings['customerDisplay'],
): Display | null {
  if (wanted === 'off' || displays.length < 2 || counterOn === null) return null
  return displays.find(({ id }) => id !== counterOn) ?? null
}
