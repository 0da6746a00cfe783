import type { Shots } from './shot.ts'

/** What lies over any screen. */
export const SHELL_SHOTS: Shots = {
  'updating-book': {
    scene: 'updating-book',
    play: async page => page.getByTestId('updating-banner').waitFor(),
  },
  keys: {
    scene: 'settled',
    play: async page => {
      await page.keyboard.press('F9')
      await page.getByTestId('keys-sheet').waitFor()
    },
  },
}
