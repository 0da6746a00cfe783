/** One line of the bench's table. `values` are ratios or ms, as `unit` says; the verdict is by their median. */
export type Row = {
  readonly what: string
  readonly unit: 'x' | 'ms'
  readonly budget: number
  readonly values: readonly number[]
  /** What the figure is made of, for whoever wonders. */
  readonly beside: string
}

/** Prints every row: budget, least, median and most measured over the rounds, and whether the median keeps the budget. */
export function printTable(rows: readonly Row[]): void {
  const head = ['what', 'budget', 'min', 'median', 'max', 'rounds', 'verdict', 'beside']
  const cells = rows.map(row => {
    const sorted = row.values.toSorted((a, b) => a - b)
    const say = (value: number): string =>
      `${value.toFixed(value < 10 ? 2 : 0)}${row.unit === 'x' ? 'x' : ' ms'}`
    const median = medianOf(sorted)
    const verdict = median <= row.budget ? 'kept' : 'MISSED'
    const figures = [row.budget, sorted[0] ?? Number.NaN, median, sorted.at(-1) ?? Number.NaN].map(say)
    return [row.what, ...figures, String(sorted.length), verdict, row.beside]
  })
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map(line => line[column]?.length ?? 0)),
  )
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, column) => part.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const ruler = line(widths.map(width => '-'.repeat(width)))
  process.stdout.write(`\n${[line(head), ruler, ...cells.map(line)].join('\n')}\n`)
}

/** The middle one; of an even number the upper of the two. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
