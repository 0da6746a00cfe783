import { expect, it } from 'vitest'
import { blockFields } from '#main/till/block-fields.ts'

it("keeps the keychain's own words for the log, where support finds them", () => {
  const detail = 'Unknown or unsupported transport “disabled:”'
  expect(blockFields({ kind: 'vault', problem: { kind: 'failed', detail }, mayPractise: true })).toEqual({
    block: 'vault',
    problem: 'failed',
    detail,
  })
  expect(blockFields({ kind: 'settings', folder: '/mostrador' })).toEqual({ block: 'settings' })
})
