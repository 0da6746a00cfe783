import { z } from 'zod'
import type { Refusal } from '#shared/domain/sale-outcome.ts'
import { parseJson } from './parse-json.ts'

/** What an error answer says, whatever its shape. */
export type WireError = {
  /** Machine words such as `invalid_sku` or `INSUFFICIENT_BALANCE`, upper case. */
  readonly codes: readonly string[]
  readonly message: string
}

const words = z.union([z.string(), z.array(z.unknown())])

/**
 * Chipi documents `{ error, message }`, its SDK reads `{ message, code, status }`, and its framework by itself gives
 * `{ statusCode, message, error }` with a message that may be a list. One schema reads all three.
 */
const errorSchema = z.object({
  error: z
    .union([z.string(), z.object({ code: z.unknown(), message: z.unknown() })])
    .optional()
    .catch(undefined),
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  message: words.optional().catch(undefined),
})

const DETAIL_LENGTH = 300

export function readWireError(text: string | null): WireError {
  const parsed = errorSchema.safeParse(text === null ? undefined : parseJson(text))
  if (!parsed.success) return { codes: [], message: '' }
  const { error, code, message } = parsed.data
  const nested = typeof error === 'object' ? error : { code: error, message: undefined }
  return {
    codes: [code, nested.code].filter(word => typeof word === 'string').map(word => word.toUpperCase()),
    message: sentence(message ?? nested.message),
  }
}

/** Names a 4xx. What it means for the sale (not done) is decided by the status alone; this only says why. */
export function readRefusal(status: number, text: string | null): Refusal {
  const error = readWireError(text)
  return { kind: refusalKind(status, error), status, detail: detailOf(error) }
}

/** Chipi's words for the manager and the log, cut to length; long numbers may be references and keep three digits. */
export function detailOf({ codes, message }: WireError): string {
  return [...codes, message]
    .filter(part => part !== '')
    .join(': ')
    .replaceAll(/\d{5,}(?=\d{3})/g, '…')
    .slice(0, DETAIL_LENGTH)
}

const NO_CREDITS = /^INSUFFICIENT_/
const NO_SKU = new Set(['INVALID_SKU', 'SKU_NOT_FOUND', 'SKU_UNAVAILABLE'])
/** 404s that are about something other than the SKU. */
const NOT_ABOUT_THE_SKU = new Set(['WALLET_NOT_FOUND', 'INVALID_CATEGORIES'])

function refusalKind(status: number, { codes, message }: WireError): Refusal['kind'] {
  if (status === 401) return 'unauthorized'
  if (status === 402 || codes.some(code => NO_CREDITS.test(code))) return 'no-credits'
  if (codes.some(code => NO_SKU.has(code))) return 'invalid-sku'
  if ([...codes, message].some(word => /duplica/i.test(word))) return 'duplicate'
  if (/insufficient (?:credit|balance|fund)/i.test(message)) return 'no-credits'
  if (status === 403) return 'forbidden'
  if (status === 404) return codes.some(code => NOT_ABOUT_THE_SKU.has(code)) ? 'other' : 'invalid-sku'
  return status === 400 || status === 422 ? 'invalid-request' : 'other'
}

function sentence(message: unknown): string {
  if (typeof message === 'string') return message
  return Array.isArray(message) ? message.filter(part => typeof part === 'string').join('; ') : ''
}
