import { createContext, useContext, type ReactNode } from 'react'

/** How many windows lie below: 0 on the screen itself, 1 in a dialog over it, 2 in a dialog over that. */
const Layer = createContext(0)

/** The layer this component lies in. */
export function useLayer(): number {
  return useContext(Layer)
}

/** One layer above the one around it. Keys pressed while it is open are not heard by what lies below. */
export function RaisedLayer({ children }: { readonly children: ReactNode }): ReactNode {
  const layer = useLayer() + 1
  return (
    <Layer value={layer}>
      <div className="layer" data-layer={layer}>
        {children}
      </div>
    </Layer>
  )
}

/** The topmost layer on the screen now; one that is on its way out no longer counts. */
export function topLayer(): number {
  const raised = [...document.querySelectorAll<HTMLElement>('[data-layer]')].filter(
    element => element.closest('[data-exiting]') === null,
  )
  return Math.max(0, ...raised.map(element => Number(element.dataset['layer'])))
}
