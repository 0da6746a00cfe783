import { createStore, type StoreApi } from 'zustand/vanilla'
import { weaknessOf, type PinWeakness } from '#shared/domain/pin.ts'
import type { ListedAct } from '#shared/domain/act.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { PinAnswer } from './pin-answer.ts'

/** What is being typed while a PIN is set: the old one if there is one, then the new one twice. */
export type PinStep =
  | { readonly kind: 'resting'; readonly told: 'saved' | 'practising' | null }
  | { readonly kind: 'old' }
  | { readonly kind: 'next'; readonly problem: PinWeakness | 'different' | null }
  | { readonly kind: 'again' }

export type PinSectionState = {
  /** Null while the till does not say. */
  readonly isSet: boolean | null
  readonly acts: readonly ListedAct[]
  readonly step: PinStep
}

/** Sets the manager's PIN and lists what was done with it. What is typed lives in here until it is saved. */
export type PinSectionStore = {
  readonly store: StoreApi<PinSectionState>
  readonly load: () => Promise<void>
  readonly begin: () => void
  /** Takes the PIN of the step at hand. */
  readonly take: (pin: string) => Promise<PinAnswer>
  readonly cancel: () => void
}

/** Acts that are listed. */
export const SHOWN_ACTS = 50

export function createPinSection({
  api,
}: {
  readonly api: Pick<RendererApi, 'pin.is-set' | 'pin.change' | 'act.list'>
}): PinSectionStore {
  const store = createStore<PinSectionState>(() => ({
    isSet: null,
    acts: [],
    step: { kind: 'resting', told: null },
  }))
  let old: string | null = null
  let next = ''
  const go = (step: PinStep): void => {
    if (step.kind === 'resting') {
      old = null
      next = ''
    }
    store.setState({ step })
  }
  const load = async (): Promise<void> => {
    const [set, acts] = await Promise.all([
      ask(() => api['pin.is-set']()),
      ask(() => api['act.list']({ limit: SHOWN_ACTS })),
    ])
    store.setState({ isSet: set.ok ? set.value : null, acts: (acts.ok ? acts.value : null) ?? [] })
  }
  const save = async (): Promise<PinAnswer> => {
    const reply = await ask(() => api['pin.change']({ old, next }))
    void load()
    if (!reply.ok) return { kind: 'failed', failure: reply.error }
    if (reply.value === null) return { kind: 'not-ready' }
    if (reply.value.kind === 'weak') go({ kind: 'next', problem: reply.value.why })
    if (reply.value.kind === 'saved' || reply.value.kind === 'practising')
      go({ kind: 'resting', told: reply.value.kind })
    if (reply.value.kind !== 'refused') return { kind: 'done' }
    // The old one was wrong: it is what has to be typed again.
    go({ kind: 'old' })
    return { kind: 'refused', refusal: reply.value.refusal }
  }

  return {
    store,
    load,
    begin: () => go(store.getState().isSet === true ? { kind: 'old' } : { kind: 'next', problem: null }),
    take: async pin => {
      const { step } = store.getState()
      if (step.kind === 'old') {
        old = pin
        go({ kind: 'next', problem: null })
      } else if (step.kind === 'next') {
        next = pin
        const problem = weaknessOf(pin)
        go(problem === null ? { kind: 'again' } : { kind: 'next', problem })
      } else if (step.kind === 'again') {
        if (pin === next) return save()
        go({ kind: 'next', problem: 'different' })
      }
      return { kind: 'done' }
    },
    cancel: () => go({ kind: 'resting', told: null }),
  }
}
