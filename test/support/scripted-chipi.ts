import type { ChipiApi, PurchaseOutcome, ReadOutcome } from '#main/chipi/chipi-api.ts'
import type { PurchaseReport } from '#shared/domain/sale-outcome.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { ok } from '#shared/result.ts'
import { aReport, aSku } from './builders.ts'

/** A Chipi whose answers a test writes beforehand; the last answer of a list goes on for ever. */
export type ChipiScript = {
  readonly purchase?: readonly PurchaseOutcome[]
  readonly getPurchase?: readonly ReadOutcome<PurchaseReport>[]
  readonly findByHash?: readonly ReadOutcome<PurchaseReport>[]
  readonly getSku?: readonly ReadOutcome<Sku>[]
}

export type ScriptedChipi = Pick<
  ChipiApi,
  'purchase' | 'getPurchase' | 'findByHash' | 'getSku' | 'skewMs'
> & {
  /** Bodies of the POSTs seen, in order. */
  readonly posted: readonly string[]
  /** Every call in order, by method name. */
  readonly calls: readonly string[]
}

const NOT_FOUND = { ok: false, error: { kind: 'not-found', detail: '' } } as const

export function scriptedChipi(script: ChipiScript = {}): ScriptedChipi {
  const posted: string[] = []
  const calls: string[] = []
  const play = <T>(name: string, answers: readonly T[]): (() => Promise<T>) => {
    let turn = 0
    return () => {
      calls.push(name)
      const answer = answers[Math.min(turn, answers.length - 1)]
      turn += 1
      return answer === undefined
        ? Promise.reject(new Error(`${name} has no answer`))
        : Promise.resolve(answer)
    }
  }
  const purchase = play('purchase', script.purchase ?? [{ kind: 'reported', report: aReport('SUCCESS') }])
  return {
    posted,
    calls,
    skewMs: () => 0,
    purchase: body => {
      posted.push(body)
      return purchase()
    },
    getPurchase: play('getPurchase', script.getPurchase ?? [ok(aReport('SUCCESS'))]),
    findByHash: play('findByHash', script.findByHash ?? [NOT_FOUND]),
    getSku: play('getSku', script.getSku ?? [ok(aSku())]),
  }
}
