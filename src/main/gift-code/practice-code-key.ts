import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok } from '#shared/result.ts'
import type { LoadCodeKey } from './code-key.ts'
import { CODE_KEY_BYTES } from './code-seal.ts'

/**
 * Practice needs no keychain: its codes are made up, and the sandbox keeps them in the same folder in the clear. A key in a
 * file beside them only lets everything else work as it does with real ones.
 */
export function codeKeyOfPractice(folder: string): LoadCodeKey {
  const path = join(folder, 'practice-code-key')
  return async () => {
    try {
      const key = Buffer.from(readFileSync(path, 'utf8'), 'base64')
      if (key.length === CODE_KEY_BYTES) return ok(key)
    } catch {
      // The first time: there is none.
    }
    const key = randomBytes(CODE_KEY_BYTES)
    try {
      writeFileSync(path, key.toString('base64'), { mode: 0o600 })
      return ok(key)
    } catch (error: unknown) {
      return err({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
    }
  }
}
