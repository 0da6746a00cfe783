import type { Block } from '#shared/ipc/schemas/app.ts'

/** What the log keeps of a blocked till: the system's own words too, which no screen shows. */
export function blockFields(block: Block): Readonly<Record<string, string>> {
  const problem = block.kind === 'vault' || block.kind === 'ledger' ? block.problem : null
  return {
    block: block.kind,
    ...(problem === null ? {} : { problem: problem.kind }),
    ...(problem !== null && 'detail' in problem ? { detail: problem.detail } : {}),
  }
}
