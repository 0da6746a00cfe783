import { describe, expect, it } from 'vitest'
import { createPeopleStore, type Notepad } from '#renderer/features/people/people-store.ts'

function aNotepad(text = ''): Notepad & { text: string } {
  const pad = { text, read: () => pad.text, write: (next: string) => void (pad.text = next) }
  return pad
}

describe('the names on the keys', () => {
  it('begin with whoever signed last, each once', () => {
    const people = createPeopleStore(aNotepad())
    for (const name of ['Lupita', 'Beto', ' lupita ']) people.remember(name)
    expect(people.store.getState().names).toEqual(['lupita', 'Beto'])
  })

  it('are still there after a restart, and never more than fit', () => {
    const pad = aNotepad()
    for (const name of 'ABCDEFGHI') createPeopleStore(pad).remember(name)
    expect(createPeopleStore(pad).store.getState().names).toEqual('IHGFEDCB'.split(''))
  })

  it('leave out what is no name', () => {
    const people = createPeopleStore(aNotepad('\n'))
    people.remember('   ')
    expect(people.store.getState().names).toEqual([])
  })
})
