import type { Clock } from '#shared/clock.ts'
import type { LogoCache } from './logo-cache.ts'
import { recogniseLogo, type LogoPicture } from './logo-picture.ts'

/** Fetches the logos that are not cached yet. */
export type FetchLogos = (urls: readonly string[], signal: AbortSignal) => Promise<FetchedLogos>

export type FetchedLogos = { readonly added: number; readonly failed: number }

export type FetchLogosDeps = {
  readonly cache: Pick<LogoCache, 'address' | 'put'>
  /** Chipi's address: its own origin may serve logos without https, as the practice server does. */
  readonly baseUrl: string
  readonly download: DownloadLogo
  readonly clock: Clock
}

/** The bytes at an address, or null when they cannot be had within the limits. Never rejects. */
export type DownloadLogo = (url: URL, signal: AbortSignal) => Promise<Uint8Array | null>

/** An address that gave no picture is left alone this long, ms. */
const FAILURE_REMEMBERED_MS = 6 * 60 * 60_000
/** Logos are decoration: few at a time, so that they never crowd out a sale. */
const AT_A_TIME = 4

export function createFetchLogos({ cache, baseUrl, download, clock }: FetchLogosDeps): FetchLogos {
  const failedAt = new Map<string, number>()

  const isDue = (url: string) => {
    const at = failedAt.get(url)
    return (
      cache.address(url) === null && (at === undefined || clock.monotonic() - at >= FAILURE_REMEMBERED_MS)
    )
  }

  const fetchOne = async (text: string, signal: AbortSignal): Promise<boolean> => {
    const url = logoUrl(text, baseUrl)
    const picture = url === null ? null : pictureOf(await download(url, signal))
    if (picture === null) return false
    try {
      await cache.put(text, picture)
      return true
    } catch {
      // A full or read-only disk: the tile keeps its monogram.
      return false
    }
  }

  return async (urls, signal) => {
    const queue = [...new Set(urls)].filter(isDue)
    let added = 0
    let failed = 0
    const worker = async () => {
      for (let url = queue.shift(); url !== undefined && !signal.aborted; url = queue.shift()) {
        // Each worker takes one at a time; that is the point of it.
        // oxlint-disable-next-line no-await-in-loop
        const fetched = await fetchOne(url, signal)
        if (fetched) added += 1
        else if (!signal.aborted) {
          failed += 1
          failedAt.set(url, clock.monotonic())
        }
      }
    }
    await Promise.all(Array.from({ length: AT_A_TIME }, worker))
    return { added, failed }
  }
}

/** The address of a logo if it may be fetched: https anywhere, or Chipi's own origin, and no credentials in it. */
export function logoUrl(text: string, baseUrl: string): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return null
  return url.protocol === 'https:' || url.origin === new URL(baseUrl).origin ? url : null
}

function pictureOf(bytes: Uint8Array | null): LogoPicture | null {
  const type = bytes === null ? null : recogniseLogo(bytes)
  return bytes === null || type === null ? null : { bytes, type }
}
