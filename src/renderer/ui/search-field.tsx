import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'
import './search-field.css'
import { useKeys } from './use-keys.ts'

export type SearchFieldProps = {
  readonly query: string
  readonly label: string
  readonly placeholder: string
  readonly onSearch: (query: string) => void
  /** Enter: the first hit. */
  readonly onEnter?: () => void
  /** Arrow down: into the hits. */
  readonly onDown?: () => void
  /** The key that brings the cursor here from anywhere; `null` for none. */
  readonly shortcut?: string | null
  readonly testId?: string
}

/**
 * A line to search with. `/` brings the cursor here from anywhere; Escape empties it, and once empty lets go of it.
 * A native search input: it stands on the first screen, which loads no component library.
 */
export function SearchField(props: SearchFieldProps): ReactNode {
  const { t } = useTranslation()
  const { shortcut = '/' } = props
  const field = useRef<HTMLInputElement>(null)
  useKeys(shortcut === null ? {} : { [shortcut]: () => field.current?.focus() })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') props.onEnter?.()
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      props.onDown?.()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      if (props.query === '') field.current?.blur()
      else props.onSearch('')
    }
  }
  return (
    <div className="search" role="search">
      <span className="search__icon">
        <Search size={22} aria-hidden />
      </span>
      <input
        ref={field}
        type="search"
        className="search__field"
        aria-label={props.label}
        placeholder={props.placeholder}
        value={props.query}
        spellCheck={false}
        autoComplete="off"
        data-testid={props.testId}
        onChange={event => props.onSearch(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="search__end">
        {props.query !== '' ? (
          <IconButton
            label={t('ui.clearSearch')}
            icon={<X size={22} aria-hidden />}
            onPress={() => {
              props.onSearch('')
              field.current?.focus()
            }}
          />
        ) : (
          shortcut !== null && <kbd className="key-hint">{shortcut}</kbd>
        )}
      </span>
    </div>
  )
}
