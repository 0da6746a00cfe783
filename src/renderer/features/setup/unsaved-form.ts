import type { SettingsForm } from './settings-store.ts'

/** Settings that somebody was typing when they went to another screen: they are there when they come back. */
export type UnsavedForm = {
  /** The one that was last on the screen, if something in it is not saved. */
  readonly find: () => SettingsForm | null
  readonly hold: (form: SettingsForm) => void
}

export function createUnsavedForm(): UnsavedForm {
  let held: SettingsForm | null = null
  return {
    find: () => (held?.store.getState().changed === true ? held : null),
    hold: form => {
      held = form
    },
  }
}
