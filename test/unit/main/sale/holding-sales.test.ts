import { expect, it } from 'vitest'
import { aTill } from '#test/support/a-till.ts'

it('begins no sale while the key is being changed, not even one whose price is still being checked', async () => {
  const till = aTill()
  const letGo = till.engine.hold()
  expect(await till.submit()).toEqual({ kind: 'stopped', stop: { kind: 'not-ready' } })
  expect(till.ledger.open()).toEqual([])
  expect(till.chipi.posted).toEqual([])
  letGo()
  expect((await till.submit()).kind).toBe('accepted')
})

it('stays shut until everyone who holds it has let go, each once', async () => {
  const till = aTill()
  const [first, second] = [till.engine.hold(), till.engine.hold()]
  first()
  first()
  expect((await till.submit()).kind).toBe('stopped')
  second()
  expect((await till.submit()).kind).toBe('accepted')
})

it('goes on with the sales that are under way', async () => {
  const till = aTill()
  const id = await till.sell()
  till.engine.hold()
  await till.clock.advance(60_000)
  expect(till.sale(id).state).toBe('settled')
})
