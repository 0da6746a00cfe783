import type { ConnectionCause } from '#shared/domain/link.ts'

const BY_CODE: Readonly<Record<string, ConnectionCause>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  EPROTO: 'tls',
}

/** OpenSSL and Node name certificate trouble in many ways, all of them with one of these. */
const TLS_CODE = /^ERR_(?:TLS|SSL)|CERT|SIGNATURE|CRL/

/**
 * Names why no connection came about, for people. Whether anything left this computer is never read from a code:
 * several of these can also befall a connection that already carried a request.
 */
export function connectionCause(error: unknown): ConnectionCause {
  const code = codeOf(error)
  return BY_CODE[code] ?? (TLS_CODE.test(code) ? 'tls' : 'other')
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  // Several addresses tried and all failed: the first one's reason stands for all.
  return 'errors' in error && Array.isArray(error.errors) ? codeOf(error.errors[0]) : ''
}
