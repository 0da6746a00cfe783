import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/ui/use-keys.ts'
import './search-box.css'

export type SearchBoxProps = {
  readonly query: string
  readonly label: string
  readonly placeholder: string
  readonly onSearch: (query: string) => void
  /** Enter: the first hit. */
  readonly onEnter?: () => void
  /** Arrow down: into the hits. */
  readonly onDown?: () => void
}

/** `/` brings the cursor here from anywhere; Escape empties it, and once empty lets go of it. */
export function SearchBox(props: SearchBoxProps): ReactNode {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
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
    <div className="search">
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
        onChange={event => props.onSearch(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="search__end">
        {props.query === '' ? (
          <kbd className="key-hint">{t('counter.keys.search')}</kbd>
        ) : (
          <button
            type="button"
            className="icon-button"
            aria-label={t('counter.search.clear')}
            onClick={() => props.onSearch('')}
          >
            <X size={22} aria-hidden />
          </button>
        )}
      </span>
    </div>
  )
}
