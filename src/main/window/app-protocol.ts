import { readFileSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

/** Where the screens live: `app://mostrador/…`. Not `file:`, which would hand the whole disk to a page. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'mostrador'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Scripts, styles, fonts and pictures of our own, and no network at all. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A picture the main process keeps, such as a carrier's logo. */
export type Asset = { readonly bytes: Uint8Array; readonly contentType: string }

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true },
    },
  ])
}

/** Answers `logo/<hash>`; null for a picture that is not cached. */
export type FindLogo = (path: string) => Promise<Asset | null>

/**
 * Serves the built screens from `folder`, and pictures under `/logo/`. Nothing is served before `program` is there: a
 * page that loads can be sure that somebody answers it.
 */
export function serveApp(session: Session, folder: string, program: Promise<FindLogo>): void {
  session.protocol.handle(APP_SCHEME, async request => {
    const findLogo = await program
    const url = new URL(request.url)
    if (url.host !== APP_HOST || request.method !== 'GET') return notFound()
    const path = decodeURIComponent(url.pathname)
    const asset = path.startsWith('/logo/') ? await findLogo(path.slice(1)) : readPage(folder, path)
    return asset === null ? notFound() : respond(asset)
  })
}

/** Synchronous: a few small files of our own, and going through the thread pool would take longer than reading them. */
function readPage(folder: string, path: string): Asset | null {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  const contentType = TYPES[extname(file)]
  if (!file.startsWith(folder + sep) || contentType === undefined) return null
  try {
    return { bytes: readFileSync(file), contentType }
  } catch {
    return null
  }
}

function respond({ bytes, contentType }: Asset): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': contentType,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
    },
  })
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}
