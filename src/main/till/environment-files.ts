import { join } from 'node:path'
import type { Catalog } from '#main/catalog/catalog.ts'
import { openLogoCache, type LogoAsset, type LogoCache } from '#main/catalog/logo-cache.ts'
import { readCatalog } from '#main/catalog/read-catalog.ts'
import { readHabits, type Habits } from '#main/selling-habits/habits-file.ts'
import type { Environment } from '#shared/domain/environment.ts'

/** What an environment has on disk for the first paint. Natives and network are not needed to read it. */
export type EnvironmentFiles = {
  readonly folder: string
  /** The catalog as it is cached now, read anew each time; an open till has a newer one. */
  readonly readCatalog: () => Catalog | null
  /** What sold here, as last counted. */
  readonly readHabits: () => Habits
  readonly logos: LogoCache
}

export type EnvironmentShelf = {
  readonly of: (environment: Environment) => EnvironmentFiles
  /** Answers `logo/<hash>` from whichever environment has been opened. */
  readonly logo: (path: string) => Promise<LogoAsset | null>
}

export type EnvironmentShelfDeps = {
  readonly userDataDir: string
  readonly customAddress: string | null
  readonly now: () => number
}

/** Counter and till share what is known of each environment's files. */
export function createEnvironmentShelf({
  userDataDir,
  customAddress,
  now,
}: EnvironmentShelfDeps): EnvironmentShelf {
  const opened = new Map<Environment, EnvironmentFiles>()

  const open = (environment: Environment): EnvironmentFiles => {
    const folder = environmentFolder(userDataDir, environment, customAddress)
    return {
      folder,
      readCatalog: () => {
        const read = readCatalog(folder, now())
        return read.kind === 'read' ? read.catalog : null
      },
      readHabits: () => readHabits(folder),
      logos: openLogoCache(join(folder, 'logos')),
    }
  }

  return {
    of: environment => {
      const files = opened.get(environment) ?? open(environment)
      opened.set(environment, files)
      return files
    },
    logo: async path => {
      const answers = await Promise.all([...opened.values()].map(files => files.logos.answer(path)))
      return answers.find(answer => answer !== null) ?? null
    },
  }
}

/**
 * Where an environment keeps its ledger and catalog: one folder each, so that nothing of two can mix. A key used at
 * another address than Chipi's documented one is another world again, told apart by its address.
 */
export function environmentFolder(
  userDataDir: string,
  environment: Environment,
  customAddress: string | null,
): string {
  if (environment === 'practice' || customAddress === null) return join(userDataDir, environment)
  const { host, pathname } = new URL(customAddress)
  return join(userDataDir, `${environment}-at-${(host + pathname).replaceAll(/[^a-z0-9.-]/gi, '_')}`)
}
