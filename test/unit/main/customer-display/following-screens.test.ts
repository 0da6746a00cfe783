import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { composeCustomerDisplay } from '#main/compose-customer-display.ts'
import { DEFAULT_SETTINGS } from '#main/settings/default-settings.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'

/** Two screens, and windows that are only counted. */
const desk = vi.hoisted(() => ({ screen: null as unknown, windows: 0 }))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  const bounds = { x: 0, y: 0, width: 1280, height: 800 }
  const screens = [1, 2].map(id => ({ id, bounds: { ...bounds, x: id * 1280 }, touchSupport: 'unknown' }))
  const screen = Object.assign(new Emitter(), {
    getAllDisplays: () => screens,
    getDisplayMatching: () => screens[0],
  })
  desk.screen = screen
  class BrowserWindow extends Emitter {
    static getAllWindows = () => [{ id: 0, isVisible: () => true, getBounds: () => bounds }]
    webContents = new Emitter()
    constructor() {
      super()
      desk.windows += 1
    }
    removeMenu(): void {}
    setBounds(): void {}
    loadURL = () => Promise.resolve()
    destroy(): void {
      desk.windows -= 1
      this.emit('closed')
    }
  }
  return { app: {}, protocol: {}, screen, BrowserWindow }
})

it('opens no window for the customer once the program ends, whatever happens to the screens', () => {
  const parts = composeCustomerDisplay({
    preload: 'preload.js',
    devServer: null,
    asWindow: false,
    settings: () => DEFAULT_SETTINGS,
    environment: () => 'practice',
    clock: createFakeClock(),
    notify: () => undefined,
  })
  const { screen } = desk
  if (!(screen instanceof EventEmitter)) throw new Error('no screen')
  parts.follow()
  expect(desk.windows).toBe(1)
  parts.stop()
  screen.emit('display-added')
  parts.follow()
  expect(desk.windows).toBe(0)
  expect(screen.eventNames()).toEqual([])
})
