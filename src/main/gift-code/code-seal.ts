import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import type { CodeProblem } from '#shared/domain/code-outcome.ts'
import { shownEnd } from '#shared/domain/gift-code.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { err, ok, type Result } from '#shared/result.ts'

/** What can be wrong with a sealed text once there is a key. */
type SealProblem = Exclude<CodeProblem, 'no-key'>

/**
 * Seals gift codes with one key. The same code of the same sale always gives the same text, so that Chipi's answer said
 * twice is still one answer; each text belongs to its sale and opens for no other.
 */
export type CodeSeal = {
  readonly seal: (sale: SaleId, code: string) => string
  readonly open: (sale: SaleId, sealed: string) => Result<string, SealProblem>
}

export const CODE_KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

export function createCodeSeal(key: Buffer): CodeSeal {
  const part = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, '', `mostrador ${use}`, CODE_KEY_BYTES))
  const secret = part('gift code')
  const nonceKey = part('gift code nonce')
  const print = part('gift code key print').toString('hex').slice(0, 8)

  const headOf = (end: string): string => `sealed:v1:${print}:${end}`

  const seal: CodeSeal['seal'] = (sale, code) => {
    const head = headOf(shownEnd(code))
    // Made from the code itself: a nonce comes twice only with the same text, which gives nothing away.
    const nonce = createHmac('sha256', nonceKey).update(`${sale}|${code}`).digest().subarray(0, NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(bound(sale, head))
    const text = Buffer.concat([cipher.update(code, 'utf8'), cipher.final()])
    return `${head}:${Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url')}`
  }

  const unseal = (sale: SaleId, head: string, bytes: Buffer): string => {
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE_BYTES))
      .setAAD(bound(sale, head))
      .setAuthTag(bytes.subarray(-TAG_BYTES))
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  }

  return {
    seal,
    open: (sale, sealed) => {
      const [, , of = '', end = '', payload = ''] = sealed.split(':')
      if (of !== print) return err('other-key')
      const bytes = Buffer.from(payload, 'base64url')
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return err('tampered')
      try {
        const code = unseal(sale, headOf(end), bytes)
        // Base64 lets one byte be written in several ways; there is only one way that was ours.
        return seal(sale, code) === sealed ? ok(code) : err('tampered')
      } catch {
        return err('tampered')
      }
    },
  }
}

/** What is not secret and may not be changed either: head and sale. */
function bound(sale: SaleId, head: string): Buffer {
  return Buffer.from(`${sale}|${head}`)
}
