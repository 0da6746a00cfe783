import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { APPEARANCES, type Appearance } from '#shared/domain/settings.ts'

/**
 * Light or dark as this terminal's settings say, for the window that opens before the settings have been read. Reads the
 * file without its schema: nothing larger may stand in the way of the first paint, and what does not fit is `system`.
 */
export function storedAppearance(userDataDir: string): Appearance {
  try {
    const stored: unknown = JSON.parse(readFileSync(join(userDataDir, 'settings.json'), 'utf8'))
    const word =
      typeof stored === 'object' && stored !== null && 'appearance' in stored ? stored.appearance : null
    return APPEARANCES.find(appearance => appearance === word) ?? 'system'
  } catch {
    return 'system'
  }
}
