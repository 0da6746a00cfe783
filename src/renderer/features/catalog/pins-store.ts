import { createStore, type StoreApi } from 'zustand/vanilla'
import { MOST_PINS } from '#shared/domain/selling-habits.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { CarrierTile } from '#shared/domain/sku.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** What became of the last pin, for those who do not see the tile move. */
export type PinNews = {
  readonly kind: 'done' | 'undone' | 'full' | 'failed'
  readonly carrier: string
}

/** The carriers this terminal keeps at the top. Main owns them; this asks for a change and says how it went. */
export type Pins = {
  readonly store: StoreApi<{ readonly news: PinNews | null }>
  readonly toggle: (tile: Pick<CarrierTile, 'key' | 'name'>) => Promise<void>
}

export type PinsDeps = {
  readonly api: RendererApi
  readonly pins: () => readonly string[]
  readonly onSaved: (settings: Settings) => void
}

export function createPinsStore({ api, pins, onSaved }: PinsDeps): Pins {
  const store = createStore<{ news: PinNews | null }>(() => ({ news: null }))
  return {
    store,
    toggle: async ({ key, name }) => {
      const pinned = !pins().includes(key)
      const tell = (kind: PinNews['kind']): void => store.setState({ news: { kind, carrier: name } })
      if (pinned && pins().length >= MOST_PINS) return tell('full')
      const reply = await ask(() => api['catalog.pin']({ tile: key, pinned }))
      if (!reply.ok || reply.value.kind !== 'saved') return tell('failed')
      onSaved(reply.value.settings)
      tell(pinned ? 'done' : 'undone')
    },
  }
}
