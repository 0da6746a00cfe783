import { describe, expect, it } from 'vitest'
import type { ActiveConnection } from '#main/connection/connection.ts'
import type { PracticeDesk } from '#main/practice/practice-desk.ts'
import { createPracticeMode, type PracticeModeDeps } from '#main/practice/practice-mode.ts'
import { DEFAULT_SETTINGS } from '#main/settings/default-settings.ts'
import type { Till } from '#main/till/till.ts'
import type { PracticeFault } from '#shared/domain/practice.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { Readiness } from '#shared/ipc/schemas/app.ts'
import { ok, err } from '#shared/result.ts'
import { aSale } from '#test/support/builders.ts'

const KEY: ActiveConnection = {
  key: 'pk_prod_x',
  environment: 'production',
  tokens: {
    current: () => Promise.resolve(err({ kind: 'not-configured' } as const)),
    refresh: () => Promise.resolve(err({ kind: 'not-configured' } as const)),
    expiresAt: () => null,
  },
  renewsItself: true,
}

/** A terminal that sells for real (`key`) or has never had a key, with these sales under way. */
function aTerminal({ key, open = [] }: { key: ActiveConnection | null; open?: readonly Sale[] }) {
  const log: string[] = []
  let armed: PracticeFault | null = null
  let opens = true
  let settings = DEFAULT_SETTINGS
  const desk: PracticeDesk = {
    armed: () => armed,
    arm: async fault => {
      armed = fault
      log.push(`armed ${String(fault)}`)
    },
    close: () => undefined,
  }
  const tillFor = (connection: ActiveConnection | null): Till => {
    const parts: Pick<Till, 'environment' | 'practice'> & { sales: object; link: object } = {
      environment: connection?.environment ?? 'practice',
      practice: connection === null ? desk : null,
      sales: { open: () => open, hold: () => () => void log.push('sales may begin again') },
      link: { check: () => void log.push('looked at the link') },
    }
    // Only what practice asks of a till.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return parts as Till
  }
  let till: Till | null = tillFor(key)
  const deps: PracticeModeDeps = {
    host: {
      till: () => till,
      reopen: async (connection): Promise<Readiness> => {
        log.push(`opened ${connection?.environment ?? 'practice'}`)
        if (connection === null && !opens) {
          till = null
          return { kind: 'blocked', block: { kind: 'failed', ref: 'x' } }
        }
        till = tillFor(connection)
        return { kind: 'ready', environment: till.environment, open: [] }
      },
    },
    connection: { load: async () => ok(key) },
    settings: {
      current: () => settings,
      save: async change => {
        log.push(JSON.stringify(change))
        settings = { ...settings, ...(typeof change === 'function' ? change(settings) : change) }
        return ok(settings)
      },
    },
  }
  return {
    practice: createPracticeMode(deps),
    log,
    isVisit: () => settings.practice.visiting,
    environment: () => till?.environment ?? null,
    breakPractice: () => {
      opens = false
    },
  }
}

describe('a terminal that sells for real', () => {
  it('never lets a fault be called', async () => {
    const { practice, log } = aTerminal({ key: KEY })
    expect(await practice.arm('failed')).toBeNull()
    expect(await practice.now()).toBeNull()
    expect(log).toEqual([])
  })

  it('goes into practice and back, and keeps its key', async () => {
    const { practice, environment } = aTerminal({ key: KEY })
    expect(await practice.enter()).toEqual({ kind: 'entered' })
    expect(environment()).toBe('practice')
    expect(await practice.now()).toEqual({ armed: null, visiting: true })
    expect(await practice.leave()).toEqual({ kind: 'left' })
    expect(environment()).toBe('production')
  })

  it('remembers a visit until it is left, so that a start in between can tell that it sells for real again', async () => {
    const { practice, isVisit } = aTerminal({ key: KEY })
    await practice.enter()
    expect(isVisit()).toBe(true)
    await practice.learned({ welcomed: true, guided: true })
    expect(isVisit()).toBe(true)
    await practice.leave()
    expect(isVisit()).toBe(false)
  })

  it('stays while a customer’s sale has no last word', async () => {
    const { practice, environment, log } = aTerminal({ key: KEY, open: [aSale('pending'), aSale('unknown')] })
    expect(await practice.enter()).toEqual({ kind: 'sales-open', count: 2 })
    expect(environment()).toBe('production')
    expect(log).toEqual(['sales may begin again'])
  })

  it('may practise while a sale waits for a manager', async () => {
    const { practice } = aTerminal({ key: KEY, open: [aSale('review')] })
    expect(await practice.enter()).toEqual({ kind: 'entered' })
  })

  it('goes on selling when practice cannot be opened', async () => {
    const { practice, environment, breakPractice } = aTerminal({ key: KEY })
    breakPractice()
    expect(await practice.enter()).toEqual({ kind: 'cannot-open' })
    expect(environment()).toBe('production')
  })
})

describe('a terminal without a key', () => {
  it('is at home in practice', async () => {
    const { practice } = aTerminal({ key: null })
    expect(await practice.now()).toEqual({ armed: null, visiting: false })
    expect(await practice.enter()).toEqual({ kind: 'entered' })
    expect(await practice.leave()).toEqual({ kind: 'no-key' })
  })

  it('looks at the link at once when the network is cut, and when it is back', async () => {
    const { practice, log } = aTerminal({ key: null })
    expect(await practice.arm('offline')).toEqual({ armed: 'offline', visiting: false })
    expect(log).toEqual(['armed offline', 'looked at the link'])
    await practice.arm(null)
    expect(log.slice(2)).toEqual(['armed null', 'looked at the link'])
  })

  it('remembers what was learned, and goes on where nothing can be written', async () => {
    const { practice, log } = aTerminal({ key: null })
    await practice.learned({ welcomed: true, guided: false })
    expect(log).toEqual(['{"practice":{"welcomed":true,"guided":false,"visiting":false}}'])
  })
})
