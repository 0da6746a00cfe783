import { PNG } from 'pngjs'

/** Darker than this is ink, of 255. */
const INK_BELOW = 128

/** A picture's black dots as the path of an SVG: runs of dots along each line. */
export function drawPicture(png: string): { path: string; width: number; height: number } {
  const { width, height, data } = PNG.sync.read(Buffer.from(png, 'base64'))
  return {
    path: drawDots(width, height, (x, y) => (data[(y * width + x) * 4] ?? 255) < INK_BELOW),
    width,
    height,
  }
}

/** The cells of a QR code, each so many dots wide, as the path of an SVG. */
export function drawCells(cells: readonly Uint8Array[], dots: number): { path: string; size: number } {
  const path = drawDots(cells.length, cells.length, (x, y) => cells[y]?.[x] === 1, dots)
  return { path, size: cells.length * dots }
}

function drawDots(
  width: number,
  height: number,
  isInk: (x: number, y: number) => boolean,
  scale = 1,
): string {
  let path = ''
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const start = x
      while (x < width && isInk(x, y)) x++
      if (x > start)
        path += `M${String(start * scale)} ${String(y * scale)}h${String((x - start) * scale)}v${String(scale)}H${String(start * scale)}z`
    }
  }
  return path
}
