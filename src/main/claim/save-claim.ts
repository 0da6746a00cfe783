import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/result.ts'

/** More packets of one ticket than anybody makes. */
const MOST_TRIES = 100

export type ClaimFiles = { readonly pdf: string; readonly json: string }

/**
 * Writes both files under one name that neither had: `T1-000123.pdf` and `.json`, else `T1-000123 (2)` and so on. Nothing
 * is overwritten, and never one without the other.
 */
export async function saveClaim(
  folder: string,
  name: string,
  content: { readonly pdf: Uint8Array; readonly json: string },
): Promise<Result<ClaimFiles, null>> {
  try {
    await mkdir(folder, { recursive: true })
    return ok(await writeBoth(folder, name.replaceAll(/[^\w.-]+/g, '_'), content))
  } catch {
    return err(null)
  }
}

async function writeBoth(
  folder: string,
  name: string,
  content: { readonly pdf: Uint8Array; readonly json: string },
  attempt = 1,
): Promise<ClaimFiles> {
  const stem = join(folder, attempt === 1 ? name : `${name} (${String(attempt)})`)
  const files: ClaimFiles = { pdf: `${stem}.pdf`, json: `${stem}.json` }
  const written: string[] = []
  try {
    for (const [path, bytes] of [
      [files.json, content.json],
      [files.pdf, content.pdf],
    ] as const) {
      const file = await open(path, 'wx')
      written.push(path)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
    }
    return files
  } catch (error: unknown) {
    await Promise.all(written.map(path => rm(path, { force: true })))
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!isTaken || attempt === MOST_TRIES) throw error
    return writeBoth(folder, name, content, attempt + 1)
  }
}
