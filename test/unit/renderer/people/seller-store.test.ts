import { expect, it } from 'vitest'
import type { Notepad } from '#renderer/features/people/people-store.ts'
import { createSellerStore } from '#renderer/features/people/seller-store.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

function aTerminal(): { notepad: Notepad } {
  let text = ''
  return { notepad: { read: () => text, write: next => void (text = next) } }
}

it('tells the main process who serves, and remembers it for the next start', () => {
  const { notepad } = aTerminal()
  const { api, asked } = createFakeApi()
  const remembered: string[] = []
  const seller = createSellerStore({ api, notepad, remember: name => remembered.push(name) })
  seller.start()
  seller.change(' Lupita ')
  expect(remembered).toEqual(['Lupita'])
  createSellerStore({ api, notepad, remember: () => undefined }).start()
  const told = [{ name: null }, { name: 'Lupita' }, { name: 'Lupita' }]
  expect(asked).toEqual(told.map(what => ['seller.set', what]))
})

it('goes on without a name when nobody says', () => {
  const { notepad } = aTerminal()
  const { api, asked } = createFakeApi()
  const seller = createSellerStore({ api, notepad, remember: () => undefined })
  seller.change('Lupita')
  seller.change(null)
  expect(seller.store.getState().name).toBeNull()
  expect(asked.at(-1)).toEqual(['seller.set', { name: null }])
  expect(notepad.read()).toBe('')
})
