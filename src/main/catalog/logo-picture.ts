/** A picture that may stand on a tile. */
export type LogoPicture = { readonly bytes: Uint8Array; readonly type: LogoType }

/** Also the ending of the cached file. */
export type LogoType = 'png' | 'jpeg' | 'webp' | 'svg'

export const LOGO_CONTENT_TYPE: Readonly<Record<LogoType, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

/** An XML declaration, comments and a doctype may come before the root. */
const SVG_START = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE[^>[]*>\s*)?<svg[\s>]/i
/** Scripts, handlers, pages within pictures, addresses that run, and entities that grow without end. */
const SVG_DANGER = /<script|<foreignObject|<iframe|<!ENTITY|\son\w+\s*=|javascript:/i

/**
 * What a logo really is, told by its bytes and not by its name or header; null for anything that is not one of the four
 * kinds. An SVG is only ever drawn through `<img>`, where nothing in it can run; one that looks as if it wanted to is
 * not taken all the same.
 */
export function recogniseLogo(bytes: Uint8Array): LogoType | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  return isHarmlessSvg(bytes) ? 'svg' : null
}

function isHarmlessSvg(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return SVG_START.test(text) && !SVG_DANGER.test(text)
  } catch {
    return false
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
