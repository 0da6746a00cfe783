import type { PracticeFault } from '#shared/domain/practice.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'

/** Practice as a fresh terminal has it: a fault stays armed until it is taken back. */
export function practiceAnswers(scene: string): Partial<MainHandlers> {
  let armed: PracticeFault | null = null
  const visiting = scene === 'practice-visiting'
  return {
    'practice.now': () => (scene === 'production' ? null : { armed, visiting }),
    'practice.arm': ({ fault }) => {
      armed = fault
      return { armed, visiting }
    },
    'practice.enter': () => ({ kind: 'sales-open', count: 2 }),
  }
}
