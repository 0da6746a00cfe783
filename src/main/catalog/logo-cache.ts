import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOGO_CONTENT_TYPE, type LogoPicture, type LogoType } from './logo-picture.ts'

/** Logos on disk, named by a hash of the address they came from. */
export type LogoCache = {
  /** Where the screen finds the logo of this address, or null when it is not cached. */
  readonly address: (url: string) => string | null
  /** Answers `logo/<hash>` of the app's own protocol; null for everything that is not a cached logo. */
  readonly answer: (path: string) => Promise<LogoAsset | null>
  /** Keeps a picture. Rejects when the folder cannot be written. */
  readonly put: (url: string, picture: LogoPicture) => Promise<void>
  /** Forgets the logos of all other addresses. */
  readonly keepOnly: (urls: readonly string[]) => Promise<void>
}

export type LogoAsset = { readonly bytes: Uint8Array; readonly contentType: string }

const LOGO_FILE = /^([0-9a-f]{32})\.(png|jpeg|webp|svg)$/
const LOGO_PATH = /^logo\/([0-9a-f]{32})$/

/**
 * Opens the cache. The folder is listed once, synchronously, because the first paint wants to know which tiles have a
 * logo; after that the list in memory is the truth.
 */
export function openLogoCache(folder: string): LogoCache {
  const types = new Map(listLogos(folder))

  return {
    address: url => {
      const hash = hashOf(url)
      return types.has(hash) ? `app://mostrador/logo/${hash}` : null
    },
    answer: async path => {
      const hash = LOGO_PATH.exec(path)?.[1]
      const type = hash === undefined ? undefined : types.get(hash)
      if (hash === undefined || type === undefined) return null
      try {
        const bytes = await readFile(join(folder, `${hash}.${type}`))
        return { bytes, contentType: LOGO_CONTENT_TYPE[type] }
      } catch {
        types.delete(hash)
        return null
      }
    },
    put: async (url, { bytes, type }) => {
      const hash = hashOf(url)
      const path = join(folder, `${hash}.${type}`)
      await mkdir(folder, { recursive: true })
      // Written aside and renamed: a power cut never leaves half a picture under a name that counts.
      await writeFile(`${path}.part`, bytes)
      await rename(`${path}.part`, path)
      types.set(hash, type)
    },
    keepOnly: async urls => {
      const wanted = new Set(urls.map(hashOf))
      const gone = [...types].filter(([hash]) => !wanted.has(hash))
      for (const [hash] of gone) types.delete(hash)
      await Promise.all(gone.map(([hash, type]) => rm(join(folder, `${hash}.${type}`), { force: true })))
    },
  }
}

function listLogos(folder: string): readonly (readonly [string, LogoType])[] {
  return namesIn(folder).flatMap(name => {
    const [, hash, type] = LOGO_FILE.exec(name) ?? []
    const known = hash !== undefined && isLogoType(type)
    return known ? [[hash, type] as const] : []
  })
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isLogoType(text: string | undefined): text is LogoType {
  return text !== undefined && text in LOGO_CONTENT_TYPE
}

function hashOf(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 32)
}
