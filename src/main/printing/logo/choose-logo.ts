import type { LogoOutcome } from '#shared/ipc/schemas/drawer.ts'
import type { LogoFile } from './logo-file.ts'

/** Dots of the widest paper: what the settings show. */
const SHOWN_DOTS = 576

/** The shop's picture, as the settings handle it. The screen never says a path: a person picks the file here. */
export type LogoDesk = {
  readonly now: () => string | null
  readonly choose: () => Promise<LogoOutcome>
  readonly remove: () => void
}

export type LogoDeskDeps = {
  readonly file: LogoFile
  /** Lets a person pick a PNG; null when they thought better of it. */
  readonly pickFile: () => Promise<string | null>
}

export function createLogoDesk({ file, pickFile }: LogoDeskDeps): LogoDesk {
  const now = (): string | null => file.picture(SHOWN_DOTS)?.png ?? null
  return {
    now,
    async choose() {
      const path = await pickFile()
      if (path === null) return { kind: 'cancelled' }
      const problem = await file.take(path)
      return problem ?? { kind: 'chosen', png: now() ?? '' }
    },
    remove: file.remove,
  }
}
