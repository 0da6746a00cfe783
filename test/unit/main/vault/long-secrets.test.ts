import { assert, asyncProperty, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withLongSecrets } from '#main/vault/long-secrets.ts'
import { memoryVault } from '#test/support/memory-vault.ts'

const long = (letter: string) => letter.repeat(9_000)

describe('a vault for long secrets', () => {
  it('leaves a short secret as it is', async () => {
    const inner = memoryVault<string>()
    await withLongSecrets(inner).write('chipi-key', 'pk_dev_x')
    expect([...inner.secrets]).toEqual([['chipi-key', 'pk_dev_x']])
  })

  it('keeps any secret in entries that fit into a Windows credential', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary', minLength: 1, maxLength: 6_000 }), async secret => {
        const inner = memoryVault<string>()
        const vault = withLongSecrets(inner)
        await vault.write('token-source', secret)
        expect(await vault.read('token-source')).toEqual({ ok: true, value: secret })
        for (const entry of inner.secrets.values())
          expect(Buffer.byteLength(entry)).toBeLessThanOrEqual(2_560)
        await vault.erase('token-source')
        expect(inner.secrets.size).toBe(0)
      }),
      { numRuns: 50 },
    )
  })

  it('leaves no part of the old secret behind when a new one replaces it', async () => {
    const inner = memoryVault<string>()
    const vault = withLongSecrets(inner)
    await vault.write('token-source', long('a'))
    await vault.write('token-source', 'short')
    expect([...inner.secrets]).toEqual([['token-source', 'short']])
  })

  it('keeps the old secret whole when writing the new one is cut short', async () => {
    const inner = memoryVault<string>()
    const vault = withLongSecrets(inner)
    await vault.write('token-source', long('a'))
    inner.failWriting('token-source', { kind: 'locked' })
    expect((await vault.write('token-source', long('b'))).ok).toBe(false)
    expect(await vault.read('token-source')).toEqual({ ok: true, value: long('a') })
  })

  it('has no secret when a part was taken away', async () => {
    const inner = memoryVault<string>()
    const vault = withLongSecrets(inner)
    await vault.write('token-source', long('a'))
    const part = [...inner.secrets.keys()].find(name => name !== 'token-source')
    inner.secrets.delete(part ?? '')
    expect(await vault.read('token-source')).toEqual({ ok: true, value: null })
  })
})
