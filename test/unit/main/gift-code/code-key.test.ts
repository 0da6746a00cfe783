import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeKeyInVault } from '#main/gift-code/code-key.ts'
import { codeKeyOfPractice } from '#main/gift-code/practice-code-key.ts'
import { memoryVault } from '#test/support/memory-vault.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

describe('the key of the gift codes', () => {
  it('is made once and the same ever after', async () => {
    const vault = memoryVault()
    const first = await codeKeyInVault(vault, 'production')()
    expect(first.ok && first.value.length).toBe(32)
    expect(await codeKeyInVault(vault, 'production')()).toEqual(first)
  })

  it('is another one in each environment', async () => {
    const vault = memoryVault()
    const production = await codeKeyInVault(vault, 'production')()
    expect(await codeKeyInVault(vault, 'chipi-dev')()).not.toEqual(production)
  })

  it('is not made anew while the keychain is only locked', async () => {
    const vault = memoryVault()
    const first = await codeKeyInVault(vault, 'production')()
    vault.lockSilently()
    expect(await codeKeyInVault(vault, 'production')()).toEqual({ ok: false, error: { kind: 'locked' } })
    vault.lockUntilAsked()
    expect(await codeKeyInVault(vault, 'production')()).toEqual(first)
  })

  it('is not used before the keychain has kept it', async () => {
    const vault = memoryVault()
    const forgetful = { ...vault, write: async () => ({ ok: true, value: undefined }) as const }
    expect(await codeKeyInVault(forgetful, 'production')()).toMatchObject({ ok: false })
  })

  it('is none in practice while its folder takes nothing, and the till is told why', async () => {
    const gone = join(tempFolder(), 'gone')
    expect(await codeKeyOfPractice(gone)()).toMatchObject({ ok: false, error: { kind: 'failed' } })
  })

  it('lies beside the made-up codes in practice', async () => {
    const folder = tempFolder()
    const first = await codeKeyOfPractice(folder)()
    expect(await codeKeyOfPractice(folder)()).toEqual(first)
  })
})
