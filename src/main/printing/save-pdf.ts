import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SavePdfOutcome } from '#shared/domain/selling.ts'

/** More files of one name than anybody makes by hand. */
const MOST_TRIES = 100

/**
 * Writes a PDF under a name that no other file has: `name.pdf`, else `name (2).pdf` and so on. Nothing is ever
 * overwritten, and half a file is never left behind.
 */
export async function savePdf(folder: string, name: string, pdf: Uint8Array): Promise<SavePdfOutcome> {
  try {
    await mkdir(folder, { recursive: true })
    return { kind: 'saved', path: await writeNew(folder, safeName(name), pdf) }
  } catch {
    return { kind: 'cannot-write', folder }
  }
}

async function writeNew(folder: string, name: string, pdf: Uint8Array, attempt = 1): Promise<string> {
  const path = join(folder, attempt === 1 ? `${name}.pdf` : `${name} (${String(attempt)}).pdf`)
  try {
    await writeWhole(path, pdf)
    return path
  } catch (e: unknown) {
    if (!isTaken(e) || attempt === MOST_TRIES) throw e
    return writeNew(folder, name, pdf, attempt + 1)
  }
}

async function writeWhole(path: string, pdf: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(pdf)
    await file.sync()
  } catch (e: unknown) {
    await rm(path, { force: true })
    throw e
  } finally {
    await file.close()
  }
}

function isTaken(e: unknown): boolean {
  return e instanceof Error && 'code' in e && e.code === 'EEXIST'
}

/** Letters, digits, dots, dashes: what every file system takes. */
function safeName(name: string): string {
  return name.replaceAll(/[^\w.-]+/g, '_')
}
