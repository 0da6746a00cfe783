import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storedAppearance } from '#main/window/appearance.ts'

function folderWith(text: string | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-appearance-'))
  if (text !== null) writeFileSync(join(folder, 'settings.json'), text)
  return folder
}

describe('how the window looks before the settings have been read', () => {
  it.each(['light', 'dark', 'system'] as const)('is %s when the settings say so', appearance => {
    expect(storedAppearance(folderWith(JSON.stringify({ appearance })))).toBe(appearance)
  })

  it.each([null, '', '{"appearance":', '[]', '"dark"', '{"appearance":"pink"}', '{}'])(
    'is as the computer says with %j',
    text => {
      expect(storedAppearance(folderWith(text))).toBe('system')
    },
  )
})
