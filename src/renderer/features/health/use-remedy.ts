import type { HealthRemedy } from '#shared/domain/health.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { useStores, type Stores } from '#renderer/stores.tsx'

/** What each key of the page does. */
export function useRemedy(): (remedy: HealthRemedy) => void {
  const stores = useStores()
  return remedy => {
    if (remedy === 'open-settings') stores.till.go({ kind: 'setup' })
    else if (remedy === 'open-tickets') stores.till.go({ kind: 'setup', section: 'printer' })
    else if (remedy === 'open-sales') stores.till.go({ kind: 'open', saleId: null })
    else void stores.health.mend(remedy, () => workOf(remedy, stores))
  }
}

function workOf(
  remedy: Exclude<HealthRemedy, 'open-settings' | 'open-sales' | 'open-tickets'>,
  { api, catalog, book, link }: Stores,
): Promise<unknown> {
  switch (remedy) {
    case 'sync':
      return catalog.refresh()
    case 'test-printer':
      return ask(api['printer.test'])
    case 'check-book':
      return book.check()
    case 'back-up':
      return book.backUp()
    case 'reconnect':
      return link.check()
  }
}
