import type { Shots } from './shot.ts'

/** What lies over any screen. */
export const SHELL_SHOTS: Shots = {
  keys: {
    scene: 'settled',
    play: async page => {
      await page.keyboard.press('F9')
      await page.getByTestId('keys-sheet').waitFor()
    },
  },
}
