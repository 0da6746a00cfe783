import { mkdtempSync, readFileSync, rmSync, existsSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runProvision, type ProvisionDeps } from '#main/connection/provision.ts'
import { isRegularFile, wipeFile } from '#main/connection/wipe-file.ts'
import { makeTerminalKey } from '#main/chipi/token-source/terminal-key.ts'
import { DEFAULT_SETTINGS } from '#main/settings/default-settings.ts'
import { createSettingsStore } from '#main/settings/settings-store.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { err, ok } from '#shared/result.ts'
import { memoryVault } from '#test/support/memory-vault.ts'
import { aToken, DEV_KEY, NOW, OTHER_PROD_KEY, PROD_KEY } from './fixture.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'provision-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const path = () => join(folder, 'caja-2.json')

function aFile(parts: object = {}) {
  return {
    version: 1,
    key: PROD_KEY,
    tokenSource: { kind: 'pasted', token: aToken() },
    store: { name: 'Abarrotes Lupita', address: 'Av. Juárez 12' },
    terminal: 'T2',
    printer: { name: 'Recibos', widthMm: 58 },
    language: 'es-MX',
    ...parts,
  }
}

/** A terminal and the file given to it; `run` answers with the exit code and what was said. */
function aTerminal(
  content: unknown = aFile(),
  world: { settings?: Partial<Settings>; openSales?: ReturnType<ProvisionDeps['openSales']> } = {},
) {
  writeFileSync(path(), typeof content === 'string' ? content : JSON.stringify(content))
  const vault = memoryVault()
  const state = { writable: true }
  const settings = createSettingsStore({
    folder: '/settings',
    read: { settings: { ...DEFAULT_SETTINGS, ...world.settings }, origin: { kind: 'fresh' } },
    openFile: async () => {
      if (!state.writable) throw new Error('EROFS')
      return { store: {} }
    },
  })
  const files = { isRegularFile, read: (file: string) => readFile(file, 'utf8'), wipe: wipeFile }
  const run = async (
    argv: readonly string[] = ['mostrador', '--provision', path()],
    replaced: Partial<typeof files> = {},
  ) => {
    const said: string[] = []
    const code = await runProvision(argv, {
      vault,
      settings,
      files: { ...files, ...replaced },
      openSales: () => world.openSales ?? ok(0),
      now: () => NOW,
      print: (...line) => void said.push(line.join('')),
    })
    return { code, said: said.join('\n') }
  }
  return { vault, settings, state, run }
}

describe('setting a terminal up from a file', () => {
  it('moves the secrets to the keychain, writes the settings and wipes the file', async () => {
    const { run, vault, settings } = aTerminal(aFile({ timeZone: 'America/Tijuana', fees: { bills: 7.5 } }))
    const { code, said } = await run()
    expect(code).toBe(0)
    expect(vault.secrets.get('chipi-key')).toBe(PROD_KEY)
    expect(JSON.parse(vault.secrets.get('token-source') ?? '')).toEqual({ kind: 'pasted', token: aToken() })
    expect(settings.current()).toEqual({
      ...DEFAULT_SETTINGS,
      store: { name: 'Abarrotes Lupita', address: 'Av. Juárez 12', taxId: '', phone: '' },
      terminal: 'T2',
      printer: { ...DEFAULT_SETTINGS.printer, connection: { kind: 'system', name: 'Recibos' }, widthMm: 58 },
      timeZone: 'America/Tijuana',
      fees: { ...DEFAULT_SETTINGS.fees, bills: 750 },
      environment: 'production',
    })
    expect(existsSync(path())).toBe(false)
    expect(said).toContain('Listo: caja T2 de «Abarrotes Lupita», llave pk_prod_…Zz19.')
  })

  it('says no secret, and is honest about what wiping can do', async () => {
    const { said } = await aTerminal().run()
    expect(said).not.toContain(PROD_KEY)
    expect(said).not.toContain(aToken())
    expect(said).toContain('En discos SSD y en respaldos pueden quedar copias')
  })

  it('keeps what the file does not mention', async () => {
    const fees = { ...DEFAULT_SETTINGS.fees, recharges: DEFAULT_SETTINGS.fees.other }
    const { run, settings } = aTerminal(aFile(), { settings: { timeZone: 'America/Cancun', fees } })
    await run()
    expect(settings.current()).toMatchObject({ timeZone: 'America/Cancun', fees })
  })

  it('reads a file that a Windows editor saved', async () => {
    expect((await aTerminal(`\uFEFF${JSON.stringify(aFile())}`).run()).code).toBe(0)
  })

  it('takes an OAuth2 client', async () => {
    const tokenSource = {
      kind: 'oauth2',
      tokenUrl: 'https://auth.tienda.example/token',
      clientId: 'caja-2',
      clientSecret: 's3cret',
    }
    const { run, vault } = aTerminal(aFile({ tokenSource }))
    expect((await run()).code).toBe(0)
    const stored: unknown = JSON.parse(vault.secrets.get('token-source') ?? '')
    expect(stored).toEqual({ ...tokenSource, audience: null, scope: null })
  })

  it('makes a signing key for a terminal that signs, and prints its public half to publish', async () => {
    const tokenSource = { kind: 'terminal', issuer: 'https://tienda.example', subject: 'T2' }
    const { run, vault } = aTerminal(aFile({ tokenSource }))
    const { code, said } = await run()
    expect(code).toBe(0)
    expect(JSON.parse(vault.secrets.get('terminal-key') ?? '')).toHaveProperty('d')
    expect(said).toContain('"keys"')
    expect(said).not.toContain('"d"')
  })

  it('takes the signing key that all tills of a shop share', async () => {
    const privateKey = await makeTerminalKey()
    const tokenSource = { kind: 'terminal', issuer: 'https://tienda.example', subject: 'T2', privateKey }
    const { run, vault } = aTerminal(
      aFile({ tokenSource: { ...tokenSource, privateKey: { ...privateKey, use: 'sig' } } }),
    )
    const { said } = await run()
    expect(JSON.parse(vault.secrets.get('terminal-key') ?? '')).toEqual(privateKey)
    expect(vault.secrets.get('token-source')).not.toContain(privateKey.d)
    expect(said).not.toContain(privateKey.d)
  })
})

describe('a provisioning file with mistakes', () => {
  const complaint = async (parts: object): Promise<string> => {
    const { run, vault, settings } = aTerminal(aFile(parts))
    const { code, said } = await run()
    expect(code).toBe(1)
    expect(vault.secrets.size).toBe(0)
    expect(settings.current()).toEqual(DEFAULT_SETTINGS)
    expect(existsSync(path())).toBe(true)
    return said
  }

  it('hears of every mistake at once, each with its path, and nothing is stored', async () => {
    const said = await complaint({
      key: 'pk_prod_short',
      terminal: 'caja dos',
      printer: { name: null, widthMm: 72, colour: 'red' },
      language: 'fr',
      timeZone: 'Mars/Olympus',
      fees: { recharges: 1.005 },
      store: {},
      kiosk: true,
    })
    expect(said.split('\n').slice(1)).toEqual([
      '  key: no es una llave pública de Chipi (pk_prod_… o pk_dev_…).',
      '  store.name: falta este dato.',
      '  terminal: usa de 1 a 8 letras mayúsculas o números, por ejemplo T1.',
      '  printer.widthMm: debe ser uno de estos: 58, 80.',
      '  printer.colour: este dato no existe. Revisa cómo está escrito.',
      '  language: debe ser uno de estos: es-MX, en.',
      '  timeZone: no es una zona horaria conocida, por ejemplo America/Mexico_City.',
      '  fees.recharges: debe ser un importe en pesos con máximo dos decimales.',
      '  kiosk: este dato no existe. Revisa cómo está escrito.',
    ])
  })

  it.each([
    [{ key: 'sk_prod_0123456789' }, 'key: es una llave secreta (sk_)'],
    [
      { tokenSource: { kind: 'pasted', token: 'sk_prod_01234' } },
      'tokenSource.token: es una llave secreta (sk_)',
    ],
    [{ tokenSource: { kind: 'pasted', token: 'x' } }, 'tokenSource.token: no es un token JWT'],
    [
      { tokenSource: { kind: 'pasted', token: aToken({ exp: -60 }) } },
      'tokenSource.token: el token ya venció',
    ],
    [{ tokenSource: { kind: 'magic' } }, 'tokenSource.kind: debe ser uno de estos: pasted, oauth2, terminal'],
    [{ tokenSource: undefined }, 'tokenSource: falta este dato'],
    [
      {
        tokenSource: {
          kind: 'oauth2',
          tokenUrl: 'http://auth.example/token',
          clientId: 'a',
          clientSecret: 'b',
        },
      },
      'tokenSource.tokenUrl: debe ser una dirección https',
    ],
    [
      {
        tokenSource: {
          kind: 'terminal',
          issuer: 'a',
          subject: 'b',
          privateKey: { kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'c' },
        },
      },
      'tokenSource.privateKey: no es una llave privada P-256 válida',
    ],
    [{ version: 2 }, 'version: debe ser uno de estos: 1'],
    [{ printer: 'Recibos' }, 'printer: el valor no es del tipo correcto (object)'],
    [{ store: { name: 'x'.repeat(61) } }, 'store.name: es demasiado largo'],
  ])('says what is wrong: %j', async (parts, words) => {
    const said = await complaint(parts)
    expect(said).toContain(words)
    expect(said).not.toContain('sk_prod_01234')
  })

  it('is never half right: a secret key spoils the whole file', async () => {
    expect(await complaint({ key: 'sk_prod_0123456789' })).toContain('No se guardó nada')
  })

  it.each(['', '{', 'null', '[]', '"x"'])('may hold no object at all: %j', async text => {
    const { code, said } = await aTerminal(text).run()
    expect(code).toBe(1)
    expect(said).not.toBe('')
  })
})

describe('when provisioning cannot be done', () => {
  it.each([[['mostrador', '--provision']], [['mostrador', '--provision', '--kiosk']]])(
    'asks for the file: %j',
    async argv => {
      expect(await aTerminal().run(argv)).toMatchObject({
        code: 1,
        said: expect.stringMatching(/Uso: mostrador --provision/),
      })
    },
  )

  it('names the file it cannot read, and takes no folder and no link for one', async () => {
    const { run } = aTerminal()
    const missing = join(folder, 'nada.json')
    expect(await run(['x', '--provision', missing])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/nada\.json/),
    })
    mkdirSync(join(folder, 'dir'))
    symlinkSync(path(), join(folder, 'link'))
    for (const name of ['dir', 'link']) {
      expect(await run(['x', '--provision', join(folder, name)])).toMatchObject({
        code: 1,
        said: expect.stringMatching(/archivo normal/),
      })
    }
    expect(existsSync(path())).toBe(true)
  })

  it.each([
    [{ kind: 'missing' }, 'no tiene un llavero'],
    [{ kind: 'locked' }, 'está cerrado'],
    [{ kind: 'failed', detail: 'odd' }, 'odd'],
  ] as const)('leaves the file when the keychain is %j', async (problem, words) => {
    const { run, vault } = aTerminal()
    vault.fail(problem)
    const { code, said } = await run()
    expect(code).toBe(1)
    expect(said).toContain(words)
    expect(said).toContain('sigue en su lugar')
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual(aFile())
  })

  it('stores no secret when the settings cannot be written', async () => {
    const { run, state, vault } = aTerminal()
    state.writable = false
    expect(await run()).toMatchObject({ code: 1, said: expect.stringMatching(/configuración en \/settings/) })
    expect(vault.secrets.size).toBe(0)
    expect(existsSync(path())).toBe(true)
  })

  it('does not take the key away from sales that still need it', async () => {
    const { run, vault } = aTerminal(aFile({ key: OTHER_PROD_KEY }), { openSales: ok(1) })
    vault.secrets.set('chipi-key', DEV_KEY)
    expect(await run()).toMatchObject({ code: 1, said: expect.stringMatching(/Hay 1 venta sin terminar/) })
    expect(vault.secrets.get('chipi-key')).toBe(DEV_KEY)
  })

  it('changes nothing while nobody can tell whether sales are open, and says why', async () => {
    const { run, vault } = aTerminal(aFile({ key: OTHER_PROD_KEY }), {
      openSales: err({ kind: 'ledger', problem: { kind: 'damaged' }, folder: '/ventas' }),
    })
    vault.secrets.set('chipi-key', PROD_KEY)
    expect(await run()).toMatchObject({
      code: 1,
      said: expect.stringMatching(/libro de ventas en \/ventas.*dañado.*No se guardó nada/s),
    })
    expect(vault.secrets.get('chipi-key')).toBe(PROD_KEY)
  })

  it('may replace everything but the key while sales are open', async () => {
    const { run, vault } = aTerminal(aFile(), { openSales: ok(1) })
    vault.secrets.set('chipi-key', PROD_KEY)
    expect((await run()).code).toBe(0)
  })

  it('says so when the file cannot be wiped, which still holds the key', async () => {
    const { run, vault } = aTerminal()
    const { code, said } = await run(undefined, { wipe: () => Promise.reject(new Error('EPERM')) })
    expect(code).toBe(1)
    expect(said).toContain('Bórralo tú mismo')
    expect(vault.secrets.get('chipi-key')).toBe(PROD_KEY)
  })
})
