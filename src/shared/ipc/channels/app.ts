import { event, invoke, nothing } from '../define.ts'
import { bootSchema, readinessSchema, saveSettingsSchema } from '../schemas/app.ts'
import { settingsSchema } from '../schemas/setup.ts'

/** What the first paint needs, whether the till can sell, and its settings. */
export const appChannels = {
  'app.boot': invoke(nothing, bootSchema),
  'app.readiness': invoke(nothing, readinessSchema),
  'app.readiness-changed': event(readinessSchema),
  /** Without a keychain, or its key, a terminal may still be learned on. Answers where that led. */
  'app.practise-without-keychain': invoke(nothing, readinessSchema),

  'settings.save': invoke(
    settingsSchema.omit({ environment: true, practice: true, pins: true }),
    saveSettingsSchema,
  ),

  'settings.changed': event(settingsSchema),
} as const
