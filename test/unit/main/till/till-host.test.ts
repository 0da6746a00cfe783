import { describe, expect, it } from 'vitest'
import { createTillHost, type TillHost, type TillHostDeps } from '#main/till/till-host.ts'
import type { Till } from '#main/till/till.ts'
import type { ActiveConnection } from '#main/connection/connection.ts'
import type { Readiness } from '#shared/ipc/schemas/app.ts'
import { err, ok } from '#shared/result.ts'
import { aSale } from '#test/support/builders.ts'
import { never } from '#test/support/never.ts'

const noTokens = () => Promise.resolve(err({ kind: 'not-configured' } as const))
const CONNECTION: ActiveConnection = {
  key: 'pk_prod_x',
  environment: 'production',
  tokens: { current: noTokens, refresh: noTokens, expiresAt: () => null },
  renewsItself: true,
}

function aTillOf(environment: Till['environment'], log: string[]): Till {
  return {
    environment,
    practice: null,
    sales: {
      quote: never('quote'),
      submit: never('submit'),
      submitOrder: never('submitOrder'),
      sendAgain: never('sendAgain'),
      askNow: never('askNow'),
      abandon: never('abandon'),
      search: never('search'),
      totals: never('totals'),
      recover: never('recover'),
      hold: never('hold'),
      stop: never('stop'),
      recent: () => [],
      open: () => [aSale('pending')],
      owed: () => [],
      detail: never('detail'),
      decide: never('decide'),
      payRefund: never('payRefund'),
      refundHanded: never('refundHanded'),
      recallRefund: never('recallRefund'),
    },
    catalog: { view: () => null, products: () => [], rows: () => null, sync: never('sync') },
    claims: { save: never('claims.save') },
    tickets: {
      printDue: never('printDue'),
      close: never('close'),
      order: {
        preview: never('preview'),
        print: never('print'),
        savePdf: never('savePdf'),
        printDue: never('printDue'),
        printAgain: never('printAgain'),
      },
      preview: never('preview'),
      print: never('print'),
      savePdf: never('savePdf'),
      reprintCode: never('reprintCode'),
      showCode: never('showCode'),
      printAgain: never('printAgain'),
      countDoubt: never('countDoubt'),
      queue: {
        list: () => [],
        drop: never('drop'),
        print: never('print'),
        start: never('start'),
        stop: never('stop'),
      },
    },
    customers: {
      find: never('customers.find'),
      add: never('customers.add'),
      number: never('customers.number'),
      forget: never('customers.forget'),
      forgetAll: never('customers.forgetAll'),
    },
    drawer: { open: never('drawer') },
    acts: {
      authorise: never('authorise'),
      changePin: never('changePin'),
      isPinSet: never('isPinSet'),
      list: never('acts'),
    },
    book: { health: never('health'), check: never('check'), backUp: never('backUp') },
    link: { now: never('link.now'), check: never('link.check') },
    facts: never('facts'),
    recovered: [aSale('pending')],
    stop: async () => void log.push(`closed ${environment}`),
  }
}

function aHost(changes: Partial<TillHostDeps> = {}): {
  host: TillHost
  log: string[]
  said: Readiness['kind'][]
} {
  const log: string[] = []
  const said: Readiness['kind'][] = []
  const host = createTillHost({
    checkGround: () => Promise.resolve(null),
    loadConnection: () => Promise.resolve(ok(null)),
    neverHadKey: () => true,
    openTill: async connection => {
      const environment = connection?.environment ?? 'practice'
      log.push(`opened ${environment}`)
      return ok(aTillOf(environment, log))
    },
    announce: readiness => said.push(readiness.kind),
    onBug: () => 'A1B2C3',
    ...changes,
  })
  return { host, log, said }
}

describe('waking the till', () => {
  it('opens practice without a key, and says what an earlier run left open', async () => {
    const { host } = aHost()
    expect(await host.wake()).toMatchObject({
      kind: 'ready',
      environment: 'practice',
      open: [{ state: 'pending' }],
    })
  })

  it('opens one till however often it is asked', async () => {
    const { host, log } = aHost()
    await Promise.all([host.wake(), host.wake(), host.wake()])
    expect(log).toEqual(['opened practice'])
  })

  it('asks neither keychain nor ledger when the ground is bad', async () => {
    const { host } = aHost({
      checkGround: async () => ({ kind: 'settings', folder: '/x' }),
      loadConnection: never('loadConnection'),
      openTill: never('openTill'),
    })
    expect(await host.wake()).toEqual({ kind: 'blocked', block: { kind: 'settings', folder: '/x' } })
    expect(host.till()).toBeNull()
  })

  it('can be tried again after the trouble was mended', async () => {
    let mended = false
    const { host } = aHost({ checkGround: async () => (mended ? null : { kind: 'settings', folder: '/x' }) })
    await host.wake()
    mended = true
    expect((await host.wake()).kind).toBe('ready')
  })
})

describe('a ledger of an older program', () => {
  it('is said to be brought up to date while that takes its minutes', async () => {
    const { host, said } = aHost({
      openTill: async (_connection, onUpdatingBook) => {
        onUpdatingBook()
        return ok(aTillOf('practice', []))
      },
    })
    await host.wake()
    expect(said).toEqual(['updating-book', 'ready'])
  })
})

describe('work on the files of a till', () => {
  it('is done before a till is opened that was asked for meanwhile', async () => {
    const { host, log } = aHost()
    const working = host.meanwhile(async () => {
      await Promise.resolve()
      log.push('rebuilt')
    })
    await Promise.all([host.wake(), working])
    expect(log).toEqual(['rebuilt', 'opened practice'])
  })
})

describe('a bug while the till opens', () => {
  it('is shown with a reference, and the next try opens', async () => {
    let broken = true
    const { host } = aHost({
      openTill: async () => {
        if (broken) throw new Error('no such module')
        return ok(aTillOf('practice', []))
      },
    })
    expect(await host.wake()).toEqual({ kind: 'blocked', block: { kind: 'failed', ref: 'A1B2C3' } })
    broken = false
    expect((await host.wake()).kind).toBe('ready')
  })
})

describe('a till without a keychain', () => {
  const locked = { loadConnection: async () => err({ kind: 'missing' } as const) }

  it('is blocked, and a new one may go on in practice', async () => {
    const { host } = aHost(locked)
    expect(await host.wake()).toMatchObject({ kind: 'blocked', block: { kind: 'vault', mayPractise: true } })
    expect(await host.practise()).toMatchObject({ kind: 'ready', environment: 'practice' })
    expect(host.keychain()).toBe('missing')
  })

  it('never practises by mistake where the shop had a key', async () => {
    const { host, log } = aHost({ ...locked, neverHadKey: () => false })
    expect(await host.wake()).toMatchObject({ kind: 'blocked', block: { mayPractise: false } })
    expect((await host.practise()).kind).toBe('blocked')
    expect(log).toEqual([])
  })
})

describe('a till whose key is gone from its keychain', () => {
  it('says so, and practises only when it is asked to', async () => {
    const { host, log } = aHost({
      loadConnection: async () => err({ kind: 'key-gone' } as const),
      neverHadKey: () => false,
    })
    expect(await host.wake()).toEqual({ kind: 'blocked', block: { kind: 'key-gone' } })
    expect(log).toEqual([])
    expect(await host.practise()).toMatchObject({ kind: 'ready', environment: 'practice' })
  })
})

describe('a new key', () => {
  it('closes the old environment before it opens the other', async () => {
    const { host, log, said } = aHost()
    await host.wake()
    await host.reopen(CONNECTION)
    expect(log).toEqual(['opened practice', 'closed practice', 'opened production'])
    expect(said).toEqual(['ready', 'waking', 'ready'])
  })
})
