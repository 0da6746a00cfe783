import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import './button.css'
import './menu.css'

export type MenuEntry<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
  /** A word more, under the label. */
  readonly note?: string
  readonly danger?: boolean
  readonly disabled?: boolean
}

export type MenuProps<Id extends string> = {
  /** What the key is called; its only text when it shows an icon alone. */
  readonly label: string
  readonly icon?: ReactNode
  /** An icon without its word. */
  readonly iconOnly?: boolean
  readonly entries: readonly MenuEntry<Id>[]
  readonly onChoose: (id: Id) => void
  readonly testId?: string
}

/** A key that opens a short list of acts. Arrows, letters, Escape; each entry carries `data-entry` with its id. */
export function Menu<Id extends string>(props: MenuProps<Id>): ReactNode {
  const { iconOnly = false } = props
  return (
    <MenuTrigger>
      <Button
        className={iconOnly ? 'icon-button' : 'button button--secondary'}
        aria-label={props.label}
        data-testid={props.testId}
      >
        {props.icon}
        {!iconOnly && props.label}
      </Button>
      <Popover className="pop" placement="bottom end">
        <AriaMenu
          className="menu"
          aria-label={props.label}
          disabledKeys={props.entries.filter(entry => entry.disabled === true).map(({ id }) => id)}
          onAction={key => {
            const entry = props.entries.find(({ id }) => id === key)
            if (entry !== undefined) props.onChoose(entry.id)
          }}
        >
          {props.entries.map(entry => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={entry.danger === true ? 'menu__entry menu__entry--danger' : 'menu__entry'}
              data-entry={entry.id}
            >
              {entry.icon}
              <span className="menu__words">
                {entry.label}
                {entry.note !== undefined && <small>{entry.note}</small>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
