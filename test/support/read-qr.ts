/** A picture of black dots. */
export type Dots = {
  readonly width: number
  readonly height: number
  readonly isBlack: (x: number, y: number) => boolean
}

type Cells = { readonly size: number; readonly isBlack: (x: number, y: number) => boolean }

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/**
 * Reads a perfectly drawn QR code of versions 1 to 3 (one block): what a telephone would say. Written from the
 * standard, apart from what draws it. @throws when it is none.
 */
export function readQr(dots: Dots): string {
  const cells = cellsOf(dots)
  const bits = codeBits(cells)
  const take = (count: number): number => {
    const taken = bits.splice(0, count)
    return taken.reduce((sum, bit) => sum * 2 + bit, 0)
  }
  const mode = take(4)
  if (mode === 4) return Buffer.from(Array.from({ length: take(8) }, () => take(8))).toString('latin1')
  if (mode === 2) return readPairs(take(9), take)
  if (mode === 1) return readDigits(take(10), take)
  throw new Error(`QR mode ${String(mode)}`)
}

/** The upper left eye is seven cells wide. */
function cellsOf({ width, height, isBlack }: Dots): Cells {
  let eye = 0
  while (eye < width && isBlack(eye, 0)) eye++
  const cell = eye / 7
  const size = width / cell
  if (width !== height || !Number.isInteger(cell) || !Number.isInteger((size - 17) / 4) || size > 29) {
    throw new Error('no QR code of versions 1 to 3')
  }
  return { size, isBlack: (x, y) => isBlack(x * cell + 1, y * cell + 1) }
}

function codeBits({ size, isBlack }: Cells): number[] {
  const format = [2, 3, 4].map(x => (isBlack(x, 8) ? 1 : 0))
  const masked = format.reduce<number>((sum, bit) => sum * 2 + bit, 0) ^ 0b101
  const mask = MASKS[masked]
  const bits: number[] = []
  let up = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (!isFixed(size, x, y)) bits.push(isBlack(x, y) !== mask?.(x, y) ? 1 : 0)
      }
    }
    up = !up
  }
  return bits
}

/** Eyes, timing, alignment and the format beside them hold no data. */
function isFixed(size: number, x: number, y: number): boolean {
  const eyes = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)
  const middle = size - 7
  const alignment = size > 21 && Math.abs(x - middle) <= 2 && Math.abs(y - middle) <= 2
  return eyes || alignment || x === 6 || y === 6
}

function readPairs(count: number, take: (bits: number) => number): string {
  let text = ''
  while (text.length + 1 < count) {
    const pair = take(11)
    text += (ALPHANUMERIC[Math.floor(pair / 45)] ?? '') + (ALPHANUMERIC[pair % 45] ?? '')
  }
  return text.length < count ? text + (ALPHANUMERIC[take(6)] ?? '') : text
}

function readDigits(count: number, take: (bits: number) => number): string {
  let text = ''
  while (text.length < count) {
    const digits = Math.min(3, count - text.length)
    text += String(take([0, 4, 7, 10][digits] ?? 0)).padStart(digits, '0')
  }
  return text
}
