import { EventEmitter, once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createKeychain, type Keytar } from '#main/vault/keychain.ts'

const never = new Promise<never>(() => {})

/** A keytar over a map; each part can be replaced. */
function aKeytar(parts: Partial<Keytar> = {}): Keytar & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getPassword: async (service, account) => kept.get(`${service}/${account}`) ?? null,
    setPassword: async (service, account, secret) => void kept.set(`${service}/${account}`, secret),
    deletePassword: async (service, account) => kept.delete(`${service}/${account}`),
    ...parts,
  }
}

/** Time that is only ever over when `runOut` is called. */
function patience() {
  const waiting: (() => void)[] = []
  return {
    clock: { sleep: () => new Promise<void>(resolve => void waiting.push(resolve)) },
    runOut: () => waiting.splice(0).forEach(resolve => resolve()),
  }
}

function keychain(keytar: Keytar, clock = patience().clock) {
  return createKeychain({ loadKeytar: async () => keytar, service: 'Mostrador', clock, patienceMs: 10_000 })
}

/** A prompt on someone's screen: told when it appears, answered when the test says so. */
function aPrompt() {
  const asked = new EventEmitter()
  const answered = new EventEmitter()
  const answer = once(answered, 'answer').then(([secret]) => String(secret))
  return {
    asked: once(asked, 'asked'),
    ask: () => (asked.emit('asked'), answer),
    answer: (secret: string) => void answered.emit('answer', secret),
  }
}

const unloadable = (message: string) => () => Promise.reject(new Error(message))
const locked = () => Promise.reject(new Error('Cannot create an item in a locked collection'))
const failing = (message: string) => aKeytar({ getPassword: () => Promise.reject(new Error(message)) })

describe('the keychain', () => {
  it('keeps a secret, gives it back and forgets it', async () => {
    const vault = keychain(aKeytar())
    expect(await vault.read('chipi-key')).toEqual({ ok: true, value: null })
    expect(await vault.write('chipi-key', 'pk_dev_x')).toEqual({ ok: true, value: undefined })
    expect(await vault.read('chipi-key')).toEqual({ ok: true, value: 'pk_dev_x' })
    expect((await vault.erase('chipi-key')).ok).toBe(true)
    expect(await vault.read('chipi-key')).toEqual({ ok: true, value: null })
  })

  it('keeps a token too long for one Windows credential', async () => {
    const keytar = aKeytar()
    const vault = keychain(keytar)
    await vault.write('token-source', 'x'.repeat(6_000))
    expect(await vault.read('token-source')).toEqual({ ok: true, value: 'x'.repeat(6_000) })
    expect(Math.max(...[...keytar.kept.values()].map(entry => entry.length))).toBeLessThanOrEqual(2_560)
  })

  it('loads nothing native until a secret is asked for', () => {
    let loaded = false
    const loadKeytar = async () => ((loaded = true), aKeytar())
    createKeychain({ loadKeytar, service: 'Mostrador', clock: patience().clock, patienceMs: 1 })
    expect(loaded).toBe(false)
  })

  it('is missing when the native module cannot load', async () => {
    const loadKeytar = unloadable('libsecret-1.so.0: cannot open shared object file')
    const vault = createKeychain({ loadKeytar, service: 'M', clock: patience().clock, patienceMs: 1 })
    expect(await vault.read('chipi-key')).toEqual({ ok: false, error: { kind: 'missing' } })
  })

  it.each([
    'Cannot autolaunch D-Bus without X11 $DISPLAY',
    'No se puede lanzar automáticamente D-Bus sin X11 $DISPLAY',
    'Could not connect: No such file or directory',
    'The name org.freedesktop.secrets was not provided by any .service files',
    'A specified logon session does not exist. It may already have been terminated.',
  ])('is missing when nothing that keeps secrets answers: %s', async message => {
    expect(await keychain(failing(message)).read('x')).toEqual({ ok: false, error: { kind: 'missing' } })
  })

  it.each([
    'Cannot create an item in a locked collection',
    'Object does not exist at path “/org/freedesktop/secrets/collection/login”',
    'User interaction is not allowed.',
    'User canceled the operation.',
  ])('is locked when a person would have to open it: %s', async message => {
    expect(await keychain(failing(message)).read('x')).toEqual({ ok: false, error: { kind: 'locked' } })
  })

  it('keeps the words of a failure it does not know', async () => {
    const outcome = await keychain(failing('The stub received bad data.')).read('x')
    expect(outcome).toEqual({ ok: false, error: { kind: 'failed', detail: 'The stub received bad data.' } })
  })

  it('is locked when nobody answers the prompt, and asks nothing more of the system meanwhile', async () => {
    const { clock, runOut } = patience()
    let asked = 0
    const vault = keychain(aKeytar({ getPassword: () => (asked++, never) }), clock)
    const first = vault.read('chipi-key')
    const second = vault.read('token-source')
    runOut()
    expect(await first).toEqual({ ok: false, error: { kind: 'locked' } })
    expect(await second).toEqual({ ok: false, error: { kind: 'locked' } })
    expect(asked).toBeLessThanOrEqual(1)
  })

  it('works again once the late prompt was answered', async () => {
    const { clock, runOut } = patience()
    const prompt = aPrompt()
    const vault = keychain(aKeytar({ getPassword: prompt.ask }), clock)
    const waiting = vault.read('chipi-key')
    await prompt.asked
    runOut()
    expect((await waiting).ok).toBe(false)
    prompt.answer('pk_dev_x')
    expect(await vault.read('chipi-key')).toEqual({ ok: true, value: 'pk_dev_x' })
  })

  it('does not call a locked keyring "already erased"', async () => {
    const vault = keychain(aKeytar({ deletePassword: async () => false, setPassword: locked }))
    expect(await vault.erase('chipi-key')).toEqual({ ok: false, error: { kind: 'locked' } })
  })

  it('proves that the keychain is open and leaves nothing behind', async () => {
    const keytar = aKeytar()
    expect((await keychain(keytar).check()).ok).toBe(true)
    expect(keytar.kept.size).toBe(0)
  })
})
