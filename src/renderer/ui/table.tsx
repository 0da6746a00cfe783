import type { ReactNode } from 'react'
import { onGridArrows } from './grid-arrows.ts'
import './table.css'

export type Column<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** `end` for money and counts, which line up on their last digit. */
  readonly align?: 'start' | 'end'
}

export type TableProps<Row> = {
  /** What the table is about, for screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Makes the whole row a key, which sits in its first cell; arrows move between rows. */
  readonly onOpen?: (row: Row) => void
  /** The row that is open now. */
  readonly openKey?: string | null
  /** A last row of sums, one cell for each column. */
  readonly totals?: readonly ReactNode[]
  readonly testId?: string
}

/** Rows and columns of figures. A true table: screen readers say which column a figure stands in. */
export function Table<Row>(props: TableProps<Row>): ReactNode {
  const { columns, rows, totals } = props
  return (
    // The arrows only move the focus between the keys inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="table-frame" onKeyDown={props.onOpen === undefined ? undefined : onGridArrows}>
      <table className="table" aria-label={props.label} data-testid={props.testId}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.id} scope="col" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <TableRow key={props.keyOf(row)} {...props} row={row} />
          ))}
        </tbody>
        {totals !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column, place) => (
                <td key={column.id} data-align={column.align}>
                  {totals[place]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function TableRow<Row>(props: TableProps<Row> & { readonly row: Row }): ReactNode {
  const { row, columns, onOpen, keyOf, openKey } = props
  const id = keyOf(row)
  return (
    <tr data-row={id} className={onOpen === undefined ? undefined : 'table__row'}>
      {columns.map((column, place) => (
        <td key={column.id} data-align={column.align}>
          {place === 0 && onOpen !== undefined ? (
            <button
              type="button"
              className="table__key"
              aria-current={id === openKey ? 'true' : undefined}
              onClick={() => onOpen(row)}
            >
              {column.cell(row)}
            </button>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}
