import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PrintOutcome } from '#shared/domain/selling.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { Printer } from '#shared/ipc/schemas/printer.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { draftProblems, fromDraft, isSound, toDraft, type SettingsDraft } from './settings-draft.ts'

export type SaveNews =
  | { readonly kind: 'saving' | 'saved' }
  | { readonly kind: 'cannot-write'; readonly folder: string }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

export type PrinterList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly printers: readonly Printer[] }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

export type PrintTest =
  | { readonly kind: 'printing' }
  | { readonly kind: 'done'; readonly outcome: PrintOutcome }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

export type WhichPrinter = 'printer' | 'fallback'

export type SettingsState = {
  readonly draft: SettingsDraft
  /** What is on disk. */
  readonly saved: SettingsDraft
  readonly changed: boolean
  readonly news: SaveNews | null
  readonly printers: PrinterList
  readonly printTest: PrintTest | null
  /** Which of the two printers that was. */
  readonly tested: WhichPrinter
  /** Paths of devices that may be printers. */
  readonly devices: readonly string[]
}

export type SettingsForm = {
  readonly store: StoreApi<SettingsState>
  readonly edit: (part: Partial<SettingsDraft>) => void
  readonly save: () => Promise<void>
  /** Something was set elsewhere, as the sound on the rail is: it is taken where nothing else is being typed. */
  readonly hear: (settings: Settings) => void
  /** How the till speaks, looks and sounds is wanted now, not after a button is found. Nothing else typed is saved. */
  readonly saveNow: (part: Partial<Pick<Settings, 'language' | 'appearance' | 'sound'>>) => Promise<void>
  /** Another section is opened: what was said about the one before does not stand under it. */
  readonly turnPage: () => void
  readonly listPrinters: () => Promise<void>
  /** Saves what is typed, then prints the test page on it; prints nothing where that cannot be saved. */
  readonly testPrinter: (which: WhichPrinter) => Promise<void>
}

export function createSettingsForm({
  api,
  settings,
}: {
  api: RendererApi
  settings: Settings
}): SettingsForm {
  const store = createStore<SettingsState>(() => ({
    draft: toDraft(settings),
    saved: toDraft(settings),
    changed: false,
    news: null,
    printers: { kind: 'loading' },
    printTest: null,
    tested: 'printer',
    devices: [],
  }))
  const send = async (draft: SettingsDraft): Promise<boolean> => {
    store.setState({ news: { kind: 'saving' } })
    const reply = await ask(() => api['settings.save'](fromDraft(draft)))
    if (!reply.ok) {
      store.setState({ news: { kind: 'failed', failure: reply.error } })
    } else {
      store.setState({ news: reply.value.kind === 'saved' ? { kind: 'saved' } : reply.value })
    }
    const done = reply.ok && reply.value.kind === 'saved'
    if (done) store.setState({ saved: draft })
    return done
  }
  const save = async (): Promise<boolean> => {
    const { draft } = store.getState()
    if (!isSound(draftProblems(draft)) || !(await send(draft))) return false
    // Typing may go on while the disk is written: only what was sent counts as saved.
    store.setState(state => ({ changed: state.draft !== draft }))
    return true
  }
  return {
    store,
    edit: part =>
      store.setState(state => ({
        draft: { ...state.draft, ...part },
        changed: true,
        news: null,
        // A test says something about the printer that was tested, and nothing about another one.
        printTest: part.printer === undefined ? state.printTest : null,
      })),
    save: async () => void (await save()),
    hear: heard =>
      store.setState(({ draft, saved: before }) => {
        const saved = toDraft(heard)
        const news = changedParts(before, saved, draft)
        return { saved, ...(Object.keys(news).length > 0 && { draft: { ...draft, ...news } }) }
      }),
    saveNow: async part => {
      store.setState(({ draft }) => ({ draft: { ...draft, ...part } }))
      await send({ ...store.getState().saved, ...part })
    },
    turnPage: () =>
      store.setState(({ news }) => ({ news: news?.kind === 'saved' ? null : news, printTest: null })),
    listPrinters: async () => {
      const reply = await ask(() => api['printer.list']())
      store.setState({
        printers: reply.ok
          ? { kind: 'listed', printers: reply.value }
          : { kind: 'failed', failure: reply.error },
      })
      const devices = await ask(() => api['printer.devices']())
      if (devices.ok) store.setState({ devices: devices.value })
    },
    testPrinter: async which => {
      store.setState({ printTest: { kind: 'printing' }, tested: which })
      // What is on disk is what prints: with anything else on the screen, another printer would be tested than is seen.
      if (store.getState().changed && !(await save())) {
        store.setState({ printTest: null })
        return
      }
      const reply = await ask(() =>
        which === 'printer' ? api['printer.test']() : api['printer.test-fallback'](),
      )
      store.setState({
        printTest: reply.ok
          ? { kind: 'done', outcome: reply.value }
          : { kind: 'failed', failure: reply.error },
      })
    },
  }
}

/** What is new in `after` and stands in the draft as it was. */
function changedParts(
  before: SettingsDraft,
  after: SettingsDraft,
  draft: SettingsDraft,
): Partial<SettingsDraft> {
  const typed = new Map(Object.entries(draft))
  const was = new Map(Object.entries(before))
  return Object.fromEntries(
    Object.entries(after).filter(
      ([part, value]) => !same(value, was.get(part)) && same(typed.get(part), was.get(part)),
    ),
  )
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
