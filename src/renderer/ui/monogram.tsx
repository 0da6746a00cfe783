import type { ReactNode } from 'react'
import { hueOf } from './brand-hues.ts'
import './monogram.css'

/** A carrier's logo, or its letters on a colour that is always the same for that name. */
export function Monogram(props: {
  readonly name: string
  readonly logo: string | null
  readonly size?: 'normal' | 'small'
}): ReactNode {
  const size = props.size === 'small' ? ' monogram--small' : ''
  if (props.logo !== null) return <img className={`monogram${size}`} src={props.logo} alt="" />
  return (
    <span className={`monogram hue-${String(hueOf(props.name))}${size}`} aria-hidden>
      {initials(props.name)}
    </span>
  )
}

/** Two letters: of the first two words, or the first two of a single word. */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
  const [first = '?', second] = words
  return (second === undefined ? first.slice(0, 2) : first.charAt(0) + second.charAt(0)).toUpperCase()
}
