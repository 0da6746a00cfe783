import { createStore, type StoreApi } from 'zustand/vanilla'
import { UNTRIED_LINK, type LinkState } from '#shared/domain/link.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'

export type LinkView = {
  readonly link: LinkState
  /** Somebody asked to look now and no answer has come. */
  readonly looking: boolean
}

/** The way to Chipi as the main process knows it from its calls. */
export type Link = {
  readonly store: StoreApi<LinkView>
  readonly hear: (link: LinkState) => void
  readonly load: () => Promise<void>
  /** Looks now, and answers how it is then. */
  readonly check: () => Promise<LinkState>
}

export function createLinkStore({ api }: { api: RendererApi }): Link {
  const store = createStore<LinkView>(() => ({ link: UNTRIED_LINK, looking: false }))
  /** Counts what was heard: an answer that was overtaken by news is older than it. */
  let news = 0
  const hear = (link: LinkState): void => {
    news += 1
    store.setState({ link })
  }
  const learn = async (question: () => ReturnType<RendererApi['link.now']>): Promise<void> => {
    const before = news
    const reply = await ask(question)
    if (reply.ok && news === before) store.setState({ link: reply.value })
  }
  return {
    store,
    hear,
    load: () => learn(api['link.now']),
    check: async () => {
      store.setState({ looking: true })
      await learn(api['link.check'])
      store.setState({ looking: false })
      return store.getState().link
    },
  }
}
