import type { DrawerSettings } from '#shared/domain/printer.ts'

/** The printer counts the pulse in steps of this long, ms. */
const STEP_MS = 2
/** The coil rests at least this long before the next pulse, steps. */
const REST_STEPS = 250

/** The command that opens the drawer on a printer's socket: ESC p m t1 t2. */
export function drawerKick({ pin, pulseMs }: Pick<DrawerSettings, 'pin' | 'pulseMs'>): Uint8Array {
  const pulse = Math.min(255, Math.max(1, Math.round(pulseMs / STEP_MS)))
  return Uint8Array.from([0x1b, 0x70, pin === 2 ? 0 : 1, pulse, REST_STEPS])
}
