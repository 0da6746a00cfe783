import type { Ledger } from '#main/ledger/ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { pesos } from '#shared/domain/money.ts'
import { aTill } from '#test/support/a-till.ts'
import { aSku } from '#test/support/builders.ts'
import { settle } from '#test/support/fake-clock.ts'
import { TILL } from './fill-ledger.ts'
import type { Row } from './table.ts'

const SALES = 100

/** Our share of a sale: the real engine on a real disk, with a Chipi that answers at once. */
export async function measureSales(folder: string): Promise<Row> {
  const ledger = openLedger(folder, () => TILL)
  if (!ledger.ok) throw new Error(`ledger: ${ledger.error.kind}`)
  const values = await sellAll(ledger.value)
  ledger.value.close()
  return {
    what: 'our share of a sale',
    unit: 'ms',
    budget: 60,
    values,
    beside: 'quote, three entries flushed to disk, Chipi answering at once; without the screen',
  }
}

async function sellAll(ledger: Ledger): Promise<readonly number[]> {
  const { engine } = aTill({ ledger })
  const values: number[] = []
  for (let n = 0; n < SALES; n += 1) {
    const started = performance.now()
    const reference = String(5_500_000_000 + n)
    const quoted = engine.quote({ skuId: aSku().id, reference, amountText: null })
    if (quoted.kind === 'stopped') throw new Error(`stopped: ${quoted.stop.kind}`)
    const outcome = await engine.submit({ quoteId: quoted.quote.id, cash: pesos(200) })
    if (outcome.kind === 'stopped') throw new Error(`stopped: ${outcome.stop.kind}`)
    const { id } = outcome.sale.facts
    while (ledger.sale(id)?.state !== 'settled') await settle()
    values.push(performance.now() - started)
  }
  await engine.stop()
  return values
}
