import type { DrawerSettings } from '#shared/domain/printer.ts'

/** The printer counts the pulse in steps of this long, ms. */
const STEP_MS = 2
/** The coil rests at least this long before the next pulse, steps. */
const REST_STEPS = 250

/** The same in real time counts in steps of this long, up to eight of them, ms. */
const REAL_TIME_STEP_MS = 100

/**
 * Opens the drawer while the printer cannot print: DLE DC4 1 m t. It would keep the usual command until it has paper
 * again, and the drawer would open then.
 */
export function drawerKickNow({ pin, pulseMs }: Pick<DrawerSettings, 'pin' | 'pulseMs'>): Uint8Array {
  const steps = Math.min(8, Math.max(1, Math.round(pulseMs / REAL_TIME_STEP_MS)))
  return Uint8Array.from([0x10, 0x14, 1, pin === 2 ? 0 : 1, steps])
}

/** The command that opens the drawer on a printer's socket: ESC p m t1 t2. */
export function drawerKick({ pin, pulseMs }: Pick<DrawerSettings, 'pin' | 'pulseMs'>): Uint8Array {
  const pulse = Math.min(255, Math.max(1, Math.round(pulseMs / STEP_MS)))
  return Uint8Array.from([0x1b, 0x70, pin === 2 ? 0 : 1, pulse, REST_STEPS])
}
