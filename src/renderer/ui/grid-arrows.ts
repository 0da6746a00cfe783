import type { KeyboardEvent } from 'react'

/** Arrow keys between the buttons of a grid, by where they really are, whatever the number of columns. */
export function onGridArrows(event: KeyboardEvent<HTMLElement>): void {
  if (!event.key.startsWith('Arrow')) return
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const here = tiles.findIndex(tile => tile === document.activeElement)
  const target = here === -1 ? tiles[0] : neighbour(tiles, here, event.key)
  if (target === undefined) return
  event.preventDefault()
  target.focus()
}

function neighbour(tiles: readonly HTMLElement[], here: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowRight') return tiles[here + 1]
  if (key === 'ArrowLeft') return tiles[here - 1]
  const from = tiles[here]?.getBoundingClientRect()
  if (from === undefined) return undefined
  const down = key === 'ArrowDown'
  const column = tiles.filter(tile => {
    const box = tile.getBoundingClientRect()
    const beyond = down ? box.top > from.top + 1 : box.top < from.top - 1
    return beyond && Math.abs(box.left - from.left) < from.width / 2
  })
  return down ? column[0] : column.at(-1)
}
