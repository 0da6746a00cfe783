import type { RouteName } from './fault.ts'

/** A documented call, with the id from its path where it has one. */
export interface Route {
  readonly name: RouteName
  readonly id: string | null
}

const ID_ROUTES: readonly (readonly [prefix: string, name: RouteName])[] = [
  ['/skus/', 'get-sku'],
  ['/sku-purchases/', 'get-purchase'],
  ['/transactions/', 'get-transaction'],
]

/** Finds the call for a method and a path below `/v1`; null for everything the documents do not have. */
export function routeOf(method: string, path: string): Route | null {
  if (method === 'POST') return path === '/sku-purchases' ? { name: 'buy', id: null } : null
  if (method !== 'GET') return null
  if (path === '/skus') return { name: 'list-skus', id: null }
  if (path === '/exchanges/usd-amount') return { name: 'usd-amount', id: null }
  for (const [prefix, name] of ID_ROUTES) {
    const id = path.startsWith(prefix) ? decodedSegment(path.slice(prefix.length)) : null
    if (id !== null) return { name, id }
  }
  return null
}

function decodedSegment(segment: string): string | null {
  if (segment === '' || segment.includes('/')) return null
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
