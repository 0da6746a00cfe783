import { createStore, type StoreApi } from 'zustand/vanilla'
import { judgeKey, type ConnectionStatus, type ConnectionTrial } from '#shared/domain/connection.ts'
import type { VaultProblem } from '#shared/domain/connection.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure, Reply } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'
import {
  emptySource,
  sourceProblems,
  toSourceInput,
  type SourceDraft,
  type SourceField,
} from './source-draft.ts'

/** What is being done with the connection, or what came of it. */
export type ConnectionNews =
  | { readonly kind: 'trying' | 'saving' | 'removing' | 'asking-removal' | 'saved' | 'removed' }
  | { readonly kind: 'tried'; readonly trial: ConnectionTrial }
  | { readonly kind: 'refused'; readonly trial: ConnectionTrial }
  /** Open sales need the key that would go; see {@link Connection.insist}. */
  | {
      readonly kind: 'sales-open'
      readonly count: number
      readonly change: 'other-key' | 'other-environment' | 'removal'
    }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

/** The public half of the terminal's signing key. */
export type PublicKey =
  | { readonly kind: 'loading' }
  | { readonly kind: 'jwks'; readonly json: string }
  | { readonly kind: 'vault'; readonly problem: VaultProblem }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

export type ConnectionState = {
  /** Null until it was answered. */
  readonly status: ConnectionStatus | null
  readonly key: string
  readonly source: SourceDraft
  /** Problems are shown once the cashier tried to go on, not while they are still typing. */
  readonly complain: boolean
  readonly news: ConnectionNews | null
  readonly publicKey: PublicKey | null
}

export type Connection = {
  readonly store: StoreApi<ConnectionState>
  readonly load: () => Promise<void>
  readonly typeKey: (key: string) => void
  readonly chooseSource: (kind: SourceDraft['kind']) => void
  readonly typeSource: (field: SourceField, text: string) => void
  readonly tryOut: () => Promise<void>
  readonly save: () => Promise<void>
  readonly askRemoval: () => void
  readonly keep: () => void
  readonly remove: () => Promise<void>
  /** Goes on with what open sales were in the way of. */
  readonly insist: () => Promise<void>
  readonly showPublicKey: () => Promise<void>
}

type SaveReply = Reply<
  | { kind: 'saved'; status: ConnectionStatus }
  | { kind: 'refused'; trial: ConnectionTrial }
  | { kind: 'sales-open'; count: number; change: 'other-key' | 'other-environment' | 'removal' }
>

/** The connection form. What is typed here goes to the main process and is forgotten; stored secrets never come back. */
export function createConnectionStore({ api }: { api: RendererApi }): Connection {
  const store = createStore<ConnectionState>(() => ({
    status: null,
    key: '',
    source: emptySource('pasted'),
    complain: false,
    news: null,
    publicKey: null,
  }))
  const settle = (status: ConnectionStatus, news: ConnectionNews | null): void => {
    const source = emptySource(status.tokenSource === null ? 'pasted' : 'kept')
    store.setState({ status, key: '', source, complain: false, news })
  }
  const concluded = (reply: SaveReply, kind: 'saved' | 'removed'): void => {
    if (!reply.ok) return store.setState({ news: { kind: 'failed', failure: reply.error } })
    if (reply.value.kind === 'saved') return settle(reply.value.status, { kind })
    store.setState({ news: reply.value })
  }
  const ready = (): boolean => {
    store.setState({ complain: true })
    return isComplete(store.getState())
  }
  const candidate = () => {
    const { key, source } = store.getState()
    return { key: key.trim() === '' ? null : key.trim(), tokenSource: toSourceInput(source) }
  }
  const save = async (despiteOpenSales: boolean): Promise<void> => {
    store.setState({ news: { kind: 'saving' } })
    const given = { ...candidate(), despiteOpenSales }
    concluded(await ask(() => api['connection.save'](given)), 'saved')
  }
  const remove = async (despiteOpenSales: boolean): Promise<void> => {
    store.setState({ news: { kind: 'removing' } })
    concluded(await ask(() => api['connection.remove']({ despiteOpenSales })), 'removed')
  }
  return {
    store,
    load: async () => {
      const reply = await ask(() => api['connection.status']())
      if (reply.ok) settle(reply.value, null)
      else store.setState({ news: { kind: 'failed', failure: reply.error } })
    },
    typeKey: key => store.setState({ key, news: null }),
    chooseSource: kind => store.setState({ source: emptySource(kind), complain: false, news: null }),
    typeSource: (field, text) =>
      store.setState(({ source }) => ({ source: { ...source, [field]: text }, news: null })),
    tryOut: async () => {
      if (!ready()) return
      store.setState({ news: { kind: 'trying' } })
      const reply = await ask(() => api['connection.try'](candidate()))
      store.setState({
        news: reply.ok ? { kind: 'tried', trial: reply.value } : { kind: 'failed', failure: reply.error },
      })
    },
    save: async () => {
      if (ready()) await save(false)
    },
    askRemoval: () => store.setState({ news: { kind: 'asking-removal' } }),
    keep: () => store.setState({ news: null }),
    remove: () => remove(false),
    insist: async () => {
      const { news } = store.getState()
      if (news?.kind !== 'sales-open') return
      await (news.change === 'removal' ? remove(true) : save(true))
    },
    showPublicKey: async () => {
      store.setState({ publicKey: { kind: 'loading' } })
      const reply = await ask(() => api['connection.jwks']())
      store.setState({ publicKey: reply.ok ? reply.value : { kind: 'failed', failure: reply.error } })
    },
  }
}

/** Enough to be worth asking Chipi: a public key (typed or stored) and a source without problems (typed or stored). */
export function isComplete({ status, key, source }: ConnectionState): boolean {
  const typed = key.trim()
  const keyIsThere = typed === '' ? status?.keyHint != null : judgeKey(typed).kind === 'public'
  return keyIsThere && Object.keys(sourceProblems(source)).length === 0
}
