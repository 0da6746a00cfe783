import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { CustomerId } from '#shared/domain/customer.ts'

/** Hides customers' numbers on disk, with keys made from the one that the keychain keeps. */
export type NumberSeal = {
  /** The same for the same number: finds somebody by it, and without the key tells nothing. */
  readonly print: (reference: string) => string
  /** Each text belongs to its customer and opens for no other. */
  readonly seal: (id: CustomerId, reference: string) => string
  /** Null for a text that was changed, or sealed with another key. */
  readonly open: (id: CustomerId, sealed: string) => string | null
}

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** `key`: 32 bytes. What other use is made of it cannot be told from here, nor the other way round. */
export function createNumberSeal(key: Buffer): NumberSeal {
  const part = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, '', `mostrador ${use}`, KEY_BYTES))
  const secret = part('customer number')
  const printKey = part('customer number print')

  return {
    print: reference => createHmac('sha256', printKey).update(reference).digest('base64url'),
    seal: (id, reference) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(id))
      const text = Buffer.concat([cipher.update(reference, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url')
    },
    open: (id, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
      try {
        const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE_BYTES))
          .setAAD(Buffer.from(id))
          .setAuthTag(bytes.subarray(-TAG_BYTES))
        const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
