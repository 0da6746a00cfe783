import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/ui/use-now.ts'
import { answerWords, waitAfter, type PinAnswer } from './pin-answer.ts'

/** Trying PINs: one at a time, with the reason why the last one did not do and a wait that counts down. */
export type Tries = {
  /** Nothing may be typed: one is being checked, or too many were wrong. */
  readonly off: boolean
  readonly problem: string | undefined
  readonly run: (call: () => Promise<PinAnswer>) => Promise<void>
}

type Tried =
  | { readonly kind: 'resting' }
  | { readonly kind: 'trying' }
  | { readonly kind: 'told'; readonly answer: Exclude<PinAnswer, { kind: 'done' }>; readonly until: number }

export function useTries(): Tries {
  const { t } = useTranslation()
  const [tried, setTried] = useState<Tried>({ kind: 'resting' })
  const now = useNow(1_000)
  const left = tried.kind === 'told' ? Math.max(0, tried.until - now) : 0
  const over = tried.kind === 'told' && waitAfter(tried.answer) > 0 && left === 0
  return {
    off: tried.kind === 'trying' || left > 0,
    problem: tried.kind === 'told' && !over ? answerWords(t, tried.answer, left) : undefined,
    run: async call => {
      setTried({ kind: 'trying' })
      const answer = await call()
      if (answer.kind === 'done') setTried({ kind: 'resting' })
      else setTried({ kind: 'told', answer, until: Date.now() + waitAfter(answer) })
    },
  }
}
