import UserRound from 'lucide-react/icons/user-round'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import '#renderer/ui/chip.css'
import './who-field.css'

/** Longest name that fits a ticket. */
const LONGEST_NAME = 60

export type WhoFieldProps = {
  readonly label: string
  readonly name: string
  /** The keys cannot be touched yet. */
  readonly off?: boolean
  readonly onName: (name: string) => void
  /** A name known here was touched. */
  readonly onPick: (name: string) => void
}

/** Who signs: a key for everyone who did so here lately, and a line to write another name. */
export function WhoField({ label, name, off = false, onName, onPick }: WhoFieldProps): ReactNode {
  const { people } = useStores()
  const names = useStore(people.store, state => state.names)
  return (
    <div className="who">
      {names.length > 0 && (
        <div className="who__names" role="group" aria-label={label}>
          {names.map(known => (
            <button
              key={known}
              type="button"
              className="chip"
              aria-pressed={known === name}
              data-person={known}
              disabled={off}
              onClick={() => onPick(known)}
            >
              <UserRound size={20} aria-hidden />
              <span>{known}</span>
            </button>
          ))}
        </div>
      )}
      <TextField label={label} value={name} maxLength={LONGEST_NAME} onChange={onName} testId="who" />
    </div>
  )
}
