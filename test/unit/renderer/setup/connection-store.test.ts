import { describe, expect, it } from 'vitest'
import type { ConnectionStatus } from '#shared/domain/connection.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import { createConnectionStore } from '#renderer/features/setup/connection-store.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

const KEY = `pk_prod_${'a1'.repeat(16)}`
const STORED: ConnectionStatus = {
  environment: 'production',
  keyHint: 'pk_prod_…4f9a',
  tokenSource: 'oauth2',
  tokenExpiresAt: null,
  customAddress: null,
}

function aForm(answers: Partial<MainHandlers> = {}) {
  const fake = createFakeApi(answers)
  const connection = createConnectionStore({ api: fake.api })
  const news = () => connection.store.getState().news
  return { fake, connection, news }
}

describe('the connection form', () => {
  it('asks nobody while something is missing, and begins to say what', async () => {
    const { fake, connection } = aForm()
    await connection.load()
    await connection.save()
    expect(fake.asked.map(([channel]) => channel)).toEqual(['connection.status'])
    expect(connection.store.getState().complain).toBe(true)
  })

  it('never sends a secret key anywhere', async () => {
    const { fake, connection } = aForm()
    await connection.load()
    connection.typeKey(`sk_prod_${'a1'.repeat(32)}`)
    connection.typeSource('token', 'a.b.c')
    await connection.tryOut()
    await connection.save()
    connection.typeKey(KEY)
    connection.typeSource('token', 'sk_prod_1234')
    await connection.tryOut()
    expect(fake.asked.map(([channel]) => channel)).toEqual(['connection.status'])
  })

  it('tries what was typed and shows what came of it', async () => {
    const { fake, connection, news } = aForm({ 'connection.try': () => ({ kind: 'no-network' }) })
    await connection.load()
    connection.typeKey(` ${KEY} `)
    connection.typeSource('token', 'a.b.c')
    await connection.tryOut()
    expect(fake.asked.at(-1)).toEqual([
      'connection.try',
      { key: KEY, tokenSource: { kind: 'pasted', token: 'a.b.c' } },
    ])
    expect(news()).toEqual({ kind: 'tried', trial: { kind: 'no-network' } })
  })

  it('keeps the stored key and source when neither was typed anew', async () => {
    const { fake, connection, news } = aForm({
      'connection.status': () => STORED,
      'connection.save': () => ({ kind: 'saved', status: STORED }),
    })
    await connection.load()
    await connection.save()
    expect(fake.asked.at(-1)).toEqual([
      'connection.save',
      { key: null, tokenSource: null, despiteOpenSales: false },
    ])
    expect(news()).toEqual({ kind: 'saved' })
  })

  it('forgets what was typed once it is stored', async () => {
    const { connection } = aForm({ 'connection.save': () => ({ kind: 'saved', status: STORED }) })
    await connection.load()
    connection.typeKey(KEY)
    connection.typeSource('token', 'a.b.c')
    await connection.save()
    expect(connection.store.getState()).toMatchObject({ key: '', source: { kind: 'kept', token: '' } })
  })

  it('says that sales are open instead of changing anything', async () => {
    const { connection, news } = aForm({
      'connection.remove': () => ({ kind: 'sales-open', count: 2, change: 'removal' }),
    })
    await connection.load()
    connection.askRemoval()
    await connection.remove()
    expect(news()).toEqual({ kind: 'sales-open', count: 2, change: 'removal' })
  })

  it('removes the connection all the same once the manager insists', async () => {
    const { connection, news, fake } = aForm({
      'connection.remove': ({ despiteOpenSales }) =>
        despiteOpenSales
          ? { kind: 'saved', status: STORED }
          : { kind: 'sales-open', count: 2, change: 'removal' },
    })
    await connection.load()
    await connection.remove()
    await connection.insist()
    expect(fake.asked.at(-1)).toEqual(['connection.remove', { despiteOpenSales: true }])
    expect(news()).toEqual({ kind: 'removed' })
  })

  it('stores the typed key all the same once the manager insists, and only then', async () => {
    const { connection, news, fake } = aForm({
      'connection.save': ({ despiteOpenSales }) =>
        despiteOpenSales
          ? { kind: 'saved', status: STORED }
          : { kind: 'sales-open', count: 1, change: 'other-key' },
    })
    await connection.load()
    connection.typeKey(KEY)
    connection.typeSource('token', 'a.b.c')
    await connection.save()
    expect(fake.asked.at(-1)).toMatchObject(['connection.save', { key: KEY, despiteOpenSales: false }])
    await connection.insist()
    expect(fake.asked.at(-1)).toMatchObject(['connection.save', { key: KEY, despiteOpenSales: true }])
    expect(news()).toEqual({ kind: 'saved' })
    await connection.insist()
    expect(fake.asked.filter(([channel]) => channel === 'connection.save')).toHaveLength(2)
  })
})
