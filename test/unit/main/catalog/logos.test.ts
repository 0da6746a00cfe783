import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDownloadLogo } from '#main/catalog/download-logo.ts'
import { createFetchLogos, logoUrl, type DownloadLogo } from '#main/catalog/fetch-logos.ts'
import { openLogoCache } from '#main/catalog/logo-cache.ts'
import { http, startRawServer, type RawReply } from '#test/contract/chipi/raw-server.ts'
import { createManualClock } from '#test/unit/main/chipi/manual-clock.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const URL_A = 'https://img.example/a.svg'
const never = new AbortController().signal

function aFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'logos-')), 'logos')
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
  return folder
}

function aFetch(download: DownloadLogo, folder = aFolder()) {
  const clock = createManualClock()
  const cache = openLogoCache(folder)
  const fetch = createFetchLogos({ cache, baseUrl: 'http://127.0.0.1:4000/v1', download, clock })
  return { clock, cache, folder, fetch: (...urls: readonly string[]) => fetch(urls, never) }
}

describe('a logo', () => {
  it('is fetched once, shown from disk, and still there after a restart', async () => {
    const asked: string[] = []
    const { cache, folder, fetch } = aFetch(async url => {
      asked.push(url.href)
      return Buffer.from(SVG)
    })
    expect(cache.address(URL_A)).toBeNull()
    expect(await fetch(URL_A, URL_A)).toEqual({ added: 1, failed: 0 })
    expect(await fetch(URL_A)).toEqual({ added: 0, failed: 0 })
    expect(asked).toEqual([URL_A])

    const address = openLogoCache(folder).address(URL_A) ?? ''
    expect(address).toMatch(/^app:\/\/mostrador\/logo\/[0-9a-f]{32}$/)
    const asset = await openLogoCache(folder).answer(address.slice('app://mostrador/'.length))
    expect(asset).toEqual({ bytes: Buffer.from(SVG), contentType: 'image/svg+xml' })
  })

  it('that cannot be had is left alone for hours', async () => {
    let asked = 0
    const { clock, fetch } = aFetch(async () => {
      asked += 1
      return null
    })
    expect(await fetch(URL_A)).toEqual({ added: 0, failed: 1 })
    await clock.advance(6 * 60 * 60_000 - 1)
    await fetch(URL_A)
    expect(asked).toBe(1)
    await clock.advance(1)
    await fetch(URL_A)
    expect(asked).toBe(2)
  })

  it('that is no picture is not kept', async () => {
    const { folder, fetch } = aFetch(async () => Buffer.from('<html>'))
    expect(await fetch(URL_A)).toEqual({ added: 0, failed: 1 })
    expect(openLogoCache(folder).address(URL_A)).toBeNull()
  })

  it('costs a tile nothing when the disk takes none', async () => {
    const folder = aFolder()
    writeFileSync(folder, 'a file where the folder should be')
    const { fetch } = aFetch(async () => Buffer.from(SVG), folder)
    expect(await fetch(URL_A)).toEqual({ added: 0, failed: 1 })
  })

  it('of a carrier that left is thrown away', async () => {
    const { cache, folder, fetch } = aFetch(async () => Buffer.from(SVG))
    await fetch(URL_A, 'https://img.example/b.svg')
    await cache.keepOnly(['https://img.example/b.svg'])
    expect(cache.address(URL_A)).toBeNull()
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('is one of four at a time', async () => {
    let open = 0
    let most = 0
    const { fetch } = aFetch(async () => {
      open += 1
      most = Math.max(most, open)
      await new Promise(resolve => setImmediate(resolve))
      open -= 1
      return Buffer.from(SVG)
    })
    const urls = Array.from({ length: 20 }, (_, n) => `https://img.example/${String(n)}.svg`)
    expect(await fetch(...urls)).toEqual({ added: 20, failed: 0 })
    expect(most).toBe(4)
  })
})

describe('the path of a logo', () => {
  it.each([
    'logo/../catalog.json',
    'logo/',
    'logo/0123456789abcdef0123456789abcdef',
    `logo/${'0'.repeat(31)}g`,
    `logo/${'0'.repeat(32)}.svg`,
    'settings.json',
    '',
  ])('opens nothing for %s', async path => {
    const folder = aFolder()
    expect(await openLogoCache(folder).answer(path)).toBeNull()
  })
})

describe('the address of a logo', () => {
  it.each(['https://img.example/a.png', 'http://127.0.0.1:4000/logos/a.svg'])('may be %s', text => {
    expect(logoUrl(text, 'http://127.0.0.1:4000/v1')?.href).toBe(text)
  })

  it.each([
    'http://img.example/a.png',
    'http://127.0.0.1:4001/logos/a.svg',
    'https://user:word@img.example/a.png',
    'file:///etc/passwd',
    'data:image/svg+xml,<svg/>',
    '/logos/a.svg',
  ])('may not be %s', text => {
    expect(logoUrl(text, 'http://127.0.0.1:4000/v1')).toBeNull()
  })
})

describe('downloading', () => {
  async function downloaded(...replies: readonly RawReply[]) {
    const server = await startRawServer(...replies)
    const dispatcher = new Agent()
    onTestFinished(async () => {
      await dispatcher.destroy()
      await server.close()
    })
    const clock = createManualClock()
    const download = createDownloadLogo({ dispatcher, clock })
    const start = (signal = never) => download(new URL('/logos/a.svg?v=2', server.origin), signal)
    return { server, clock, start }
  }

  it('gives the bytes, and sends no credentials', async () => {
    const { server, start } = await downloaded(http(200, SVG))
    expect(Buffer.from((await start()) ?? '').toString()).toBe(SVG)
    expect(server.seen[0]?.url).toBe('/logos/a.svg?v=2')
    expect(server.seen[0]?.headers).not.toHaveProperty('authorization')
    expect(server.seen[0]?.headers).not.toHaveProperty('x-api-key')
  })

  it.each<[string, RawReply]>([
    ['there is none', http(404, SVG)],
    ['it moved', http(302, '', { location: 'http://127.0.0.1:1/x' })],
    ['it is too large', http(200, Buffer.alloc(600 * 1024))],
    ['the connection breaks', { line: 'reset' }],
  ])('gives nothing when %s', async (_name, reply) => {
    expect(await (await downloaded(reply)).start()).toBeNull()
  })

  it('gives up after ten seconds', async () => {
    const { server, clock, start } = await downloaded({ line: 'silence' })
    const downloading = start()
    await server.arrived(1)
    await clock.advance(10_000)
    expect(await downloading).toBeNull()
  })

  it('can be called off', async () => {
    const { server, clock, start } = await downloaded({ line: 'silence' })
    const stop = new AbortController()
    const downloading = start(stop.signal)
    await server.arrived(1)
    stop.abort()
    expect(await downloading).toBeNull()
    expect(clock.sleeping()).toBe(0)
  })
})
