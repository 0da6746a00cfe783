import { z } from 'zod'
import { invoke, nothing } from '../define.ts'
import { drawerLeaveSchema, drawerOutcomeSchema, logoOutcomeSchema } from '../schemas/drawer.ts'
import { printerSchema } from '../schemas/printer.ts'
import { printOutcomeSchema } from '../schemas/selling.ts'

/** Printer, cash drawer and the picture on the paper. */
export const hardwareChannels = {
  'printer.list': invoke(nothing, z.array(printerSchema).readonly()),
  'printer.test': invoke(nothing, printOutcomeSchema),
  'printer.test-fallback': invoke(nothing, printOutcomeSchema),
  /** Paths of devices that may be receipt printers. */
  'printer.devices': invoke(nothing, z.array(z.string()).readonly()),
  /** Opens the drawer outside a sale, with the manager's PIN and a reason. */
  'drawer.open': invoke(drawerLeaveSchema, drawerOutcomeSchema),
  /** The shop's picture as it prints (PNG in base64), or null. */
  'logo.now': invoke(nothing, z.string().nullable()),
  'logo.choose': invoke(nothing, logoOutcomeSchema),
  'logo.remove': invoke(nothing, nothing),
} as const
