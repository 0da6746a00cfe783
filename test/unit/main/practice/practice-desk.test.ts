import { describe, expect, it } from 'vitest'
import { purchaseFaults } from '#main/practice/faults.ts'
import { createPracticeDesk } from '#main/practice/practice-desk.ts'
import { createFaultBoard } from '#sandbox/core/fault-board.ts'
import { createEventLog } from '#sandbox/http/event-log.ts'
import { isStanding, PRACTICE_FAULTS } from '#shared/domain/practice.ts'

const BUY = { route: 'buy' } as const

/** A desk over a real fault board and event log, and a listener that only notes what it is told. */
function aDesk() {
  const events = createEventLog(() => 0)
  const faults = createFaultBoard((used, target) =>
    events.append({ kind: 'fault-used', faultId: used.id, fault: used.fault.kind, route: target.route }),
  )
  const told: string[] = []
  const desk = createPracticeDesk({
    sandbox: {
      events,
      world: { faults },
      stop: async () => void told.push('network cut'),
      resume: async () => void told.push('network back'),
    },
    expireToken: expired => void told.push(expired ? 'token expired' : 'token good'),
    changed: () => void told.push(`mark: ${String(desk.armed())}`),
  })
  const buys = (): readonly string[] => {
    const chosen = faults.choose(BUY)
    return PRACTICE_FAULTS.flatMap(name => purchaseFaults(name)).flatMap(({ kind }) =>
      chosen.of(kind) === undefined ? [] : [kind],
    )
  }
  return { desk, faults, told, buys }
}

describe('the practice desk', () => {
  it.each(PRACTICE_FAULTS.filter(fault => !isStanding(fault)))(
    'spoils exactly one sale with «%s», and the mark goes with it',
    async fault => {
      const { desk, faults, buys } = aDesk()
      await desk.arm(fault)
      expect(desk.armed()).toBe(fault)
      expect(buys()).not.toEqual([])
      await new Promise(resolve => {
        setImmediate(resolve)
      })
      expect(desk.armed()).toBeNull()
      expect(faults.list()).toEqual([])
      expect(buys()).toEqual([])
    },
  )

  it('does not touch a look at the catalog or at another sale', async () => {
    const { desk, faults } = aDesk()
    for (const fault of PRACTICE_FAULTS) {
      await desk.arm(fault)
      const before = faults.list().length
      for (const route of ['list-skus', 'get-sku', 'get-purchase', 'get-transaction'] as const) {
        faults.choose({ route })
      }
      expect(faults.list()).toHaveLength(before)
    }
  })

  it('takes the one before back when another is called', async () => {
    const { desk, faults } = aDesk()
    await desk.arm('failed')
    await desk.arm('no-credits')
    expect(faults.list().map(({ fault }) => fault.kind)).toEqual(['no-credits'])
    expect(desk.armed()).toBe('no-credits')
  })

  it('leaves the network cut until it is taken back', async () => {
    const { desk, told } = aDesk()
    await desk.arm('offline')
    expect(told.slice(-2)).toEqual(['network cut', 'mark: offline'])
    await desk.arm(null)
    expect(told.slice(-2)).toEqual(['network back', 'mark: null'])
  })

  it('leaves the token expired until it is taken back', async () => {
    const { desk, told } = aDesk()
    await desk.arm('token-expired')
    expect(told).toContain('token expired')
    await desk.arm(null)
    expect(told.slice(-3)).toEqual(['token good', 'network back', 'mark: null'])
  })
})
