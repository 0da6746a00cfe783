import { PNG } from 'pngjs'
import type { TicketLine } from '../ticket-line.ts'

/** A picture as a ticket holds it: black and white, no wider than the paper's dots. */
export type LogoPicture = Extract<TicketLine, { kind: 'picture' }>

/** What a picture taken from a file must keep to. */
export const LOGO_LIMITS = { bytes: 2_000_000, pixelsAcross: 4_000 } as const

/** A logo no higher than this leaves the ticket a ticket, dots (3 cm). */
const HIGHEST_DOTS = 240
/** Brighter than this is paper, of 255. */
const PAPER_FROM = 128

/** Why a file cannot be the logo. */
export type LogoProblem = { readonly kind: 'not-a-png' } | { readonly kind: 'too-large' }

/** Says what is wrong with a file as a logo, or null. */
export function judgeLogo(file: Uint8Array): LogoProblem | null {
  if (file.byteLength > LOGO_LIMITS.bytes) return { kind: 'too-large' }
  const size = sizeOf(file)
  if (size === null) return { kind: 'not-a-png' }
  if (Math.max(size.width, size.height) > LOGO_LIMITS.pixelsAcross) return { kind: 'too-large' }
  return decode(file) === null ? { kind: 'not-a-png' } : null
}

/** The picture for paper so many dots wide; null for a file that is no picture any more. */
export function prepareLogo(file: Uint8Array, dotsAcross: number): LogoPicture | null {
  if (judgeLogo(file) !== null) return null
  const picture = decode(file)
  if (picture === null) return null
  const scale = Math.min(1, dotsAcross / picture.width, HIGHEST_DOTS / picture.height)
  const width = Math.max(1, Math.floor(picture.width * scale))
  const height = Math.max(1, Math.floor(picture.height * scale))
  const grey = dither(shrink(picture, width, height), width)
  return { kind: 'picture', png: encode(grey, width, height), width, height }
}

type Grey = { readonly width: number; readonly height: number; readonly at: Float64Array }

/** Read from the file's head, so that a giant picture is refused before it is unpacked. */
function sizeOf(file: Uint8Array): { width: number; height: number } | null {
  const head = Buffer.from(file.subarray(0, 24))
  if (head.length < 24 || head.toString('latin1', 1, 4) !== 'PNG') return null
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

/** As shades on white paper: what is transparent is not printed. */
function decode(file: Uint8Array): Grey | null {
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(file))
    const at = Float64Array.from({ length: width * height }, (_, index) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(index * 4, index * 4 + 4)
      const shade = red * 0.299 + green * 0.587 + blue * 0.114
      return 255 - (alpha / 255) * (255 - shade)
    })
    return { width, height, at }
  } catch {
    return null
  }
}

/** Each dot the mean of the pixels it stands for. */
function shrink({ width, height, at }: Grey, toWidth: number, toHeight: number): Float64Array {
  return Float64Array.from({ length: toWidth * toHeight }, (_, index) => {
    const [left, right] = span(index % toWidth, toWidth, width)
    const [top, bottom] = span(Math.floor(index / toWidth), toHeight, height)
    let sum = 0
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) sum += at[y * width + x] ?? 0
    }
    return sum / ((right - left) * (bottom - top))
  })
}

/** The pixels, of `all`, that one dot of `of` stands for. */
function span(dot: number, of: number, all: number): readonly [from: number, to: number] {
  const from = Math.floor((dot * all) / of)
  return [from, Math.max(from + 1, Math.floor(((dot + 1) * all) / of))]
}

/** Floyd and Steinberg's: what a dot is too dark or too light, its neighbours make up for. */
function dither(shades: Float64Array, width: number): Float64Array {
  const add = (index: number, error: number): void => {
    const shade = shades[index]
    if (shade !== undefined) shades[index] = shade + error
  }
  for (const index of shades.keys()) {
    const shade = shades[index] ?? 0
    const dot = shade < PAPER_FROM ? 0 : 255
    const error = shade - dot
    const [first, last] = [index % width === 0, index % width === width - 1]
    shades[index] = dot
    if (!last) add(index + 1, (error * 7) / 16)
    if (!first) add(index + width - 1, (error * 3) / 16)
    add(index + width, (error * 5) / 16)
    if (!last) add(index + width + 1, error / 16)
  }
  return shades
}

function encode(grey: Float64Array, width: number, height: number): string {
  const png = new PNG({ width, height })
  for (const [index, shade] of grey.entries()) {
    png.data.set([shade, shade, shade, 255], index * 4)
  }
  return PNG.sync.write(png, { colorType: 0 }).toString('base64')
}
