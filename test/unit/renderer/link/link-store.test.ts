import { describe, expect, it, vi } from 'vitest'
import { createLinkStore } from '#renderer/features/link/link-store.ts'
import { UNTRIED_LINK, type LinkState } from '#shared/domain/link.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

const ONLINE: LinkState = { ...UNTRIED_LINK, reach: { kind: 'online' } }
const OFFLINE: LinkState = { ...UNTRIED_LINK, reach: { kind: 'offline', since: 1, cause: 'dns' } }

describe('the link on screen', () => {
  it('shows what the till knows, and every news of it', async () => {
    const link = createLinkStore(createFakeApi({ 'link.now': () => ONLINE }))
    await link.load()
    expect(link.store.getState().link).toEqual(ONLINE)
    link.hear(OFFLINE)
    expect(link.store.getState().link).toEqual(OFFLINE)
  })

  it('says that it is looking while it looks', async () => {
    const link = createLinkStore(createFakeApi({ 'link.check': () => ONLINE }))
    const looking = link.check()
    expect(link.store.getState().looking).toBe(true)
    expect(await looking).toEqual(ONLINE)
    expect(link.store.getState().looking).toBe(false)
  })

  it('believes news that came while an answer was awaited', async () => {
    let answer: (state: LinkState) => void = () => {}
    const asked = new Promise<LinkState>(resolve => (answer = resolve))
    const link = createLinkStore(createFakeApi({ 'link.check': () => asked }))
    const looking = link.check()
    link.hear(OFFLINE)
    answer(ONLINE)
    expect(await looking).toEqual(OFFLINE)
  })

  it('stays as it was when nobody answers', async () => {
    const link = createLinkStore(
      createFakeApi({
        'link.check': () => {
          throw new Error('broken')
        },
      }),
    )
    link.hear(ONLINE)
    expect(await link.check()).toEqual(ONLINE)
    await vi.waitFor(() => expect(link.store.getState().looking).toBe(false))
  })
})
