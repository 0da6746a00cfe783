import type { Translated } from '../translated.ts'
import type { ui as spanish } from '../es-MX/ui.ts'

export const ui: Translated<typeof spanish> = {
  close: 'Close',
  clearSearch: 'Clear search',
  remove: 'Remove: {{what}}',
  stepDone: '(done)',
  pinAccept: 'Accept',
  pinTyped: '{{count}} of {{length}} digits',
}
