import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { putInPlace } from '#main/platform/durable-files.ts'
import { judgeLogo, LOGO_LIMITS, prepareLogo, type LogoPicture, type LogoProblem } from './logo-picture.ts'

/** The picture at the head of this shop's tickets: a file of ours beside the settings. */
export type LogoFile = {
  /** As it prints on paper so many dots wide; null when there is none. Never fails: a ticket needs no picture. */
  readonly picture: (dotsAcross: number) => LogoPicture | null
  /** Takes a copy of a PNG as the logo; says why not, or null. */
  readonly take: (path: string) => Promise<LogoProblem | { readonly kind: 'cannot-write' } | null>
  readonly remove: () => void
}

export function createLogoFile(folder: string): LogoFile {
  const path = join(folder, 'logo.png')
  /** By the paper's dots; a picture is dithered once. */
  const prepared = new Map<number, LogoPicture | null>()
  const read = (dotsAcross: number): LogoPicture | null => {
    try {
      return prepareLogo(readFileSync(path), dotsAcross)
    } catch {
      return null
    }
  }
  return {
    picture(dotsAcross) {
      const known = prepared.get(dotsAcross)
      if (known !== undefined) return known
      const picture = read(dotsAcross)
      prepared.set(dotsAcross, picture)
      return picture
    },
    async take(from) {
      const file = await readSmall(from)
      const problem = file === null ? { kind: 'too-large' as const } : judgeLogo(file)
      if (file === null || problem !== null) return problem
      try {
        writeFileSync(`${path}.new`, file)
        putInPlace(`${path}.new`, path)
      } catch {
        return { kind: 'cannot-write' }
      }
      prepared.clear()
      return null
    },
    remove() {
      rmSync(path, { force: true })
      prepared.clear()
    },
  }
}

/** Null for a file larger than a logo may be; nothing of it is read then. */
async function readSmall(path: string): Promise<Uint8Array | null> {
  const { size } = await stat(path)
  return size > LOGO_LIMITS.bytes ? null : readFile(path)
}
