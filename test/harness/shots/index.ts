import { CERTAINTY_SHOTS } from './certainty.ts'
import { COUNTER_SHOTS } from './counter.ts'
import { CUSTOMERS_SHOTS } from './customers.ts'
import { FINDING_SHOTS } from './finding.ts'
import { SHELL_SHOTS } from './shell.ts'
import { HEALTH_SHOTS } from './health.ts'
import { ORDER_SHOTS } from './order.ts'
import type { Shots } from './shot.ts'
import { TOLD_SHOTS } from './told.ts'

/** Every state that is drawn and walked. A feature keeps its own in a file here and adds a line. */
export const SHOTS: Shots = {
  ...SHELL_SHOTS,
  ...CERTAINTY_SHOTS,
  ...COUNTER_SHOTS,
  ...CUSTOMERS_SHOTS,
  ...FINDING_SHOTS,
  ...HEALTH_SHOTS,
  ...ORDER_SHOTS,
  ...TOLD_SHOTS,
}
