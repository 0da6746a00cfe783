import type { TFunction } from 'i18next'
import type { VaultProblem } from '#shared/domain/connection.ts'
import type { Block } from '#shared/ipc/schemas/app.ts'
import { ledgerWords, vaultWords } from '#renderer/text/problem-words.ts'

/** A blocked till in words: what happened, why it matters, and what to do next, one line each. */
export type BlockWords = {
  readonly title: string
  readonly why: string
  readonly steps: readonly string[]
  readonly place: string | null
}

/** The systems Mostrador runs on; null when the page cannot tell. */
export type Platform = 'linux' | 'mac' | 'windows' | null

export function blockWords(t: TFunction, block: Block, platform: Platform): BlockWords {
  switch (block.kind) {
    case 'vault':
      return {
        title: vaultTitle(t, block.problem),
        why: `${vaultWords(t, block.problem)} ${t('common.block.keychain.why')}`,
        steps: [
          ...(block.mayPractise ? [] : [t('common.block.keychain.kept')]),
          ...keychainSteps(t, platform),
        ],
        place: null,
      }
    case 'key-gone':
      return {
        title: t('common.block.keyGone.title'),
        why: t('common.block.keyGone.why'),
        steps: [t('common.block.keyGone.otherUser'), t('common.block.keyGone.again')],
        place: null,
      }
    case 'ledger': {
      const { problem, folder } = block
      const version = problem.kind === 'from-the-future' ? problem.version : ''
      return {
        title: t('common.block.ledger.title'),
        why: ledgerWords(t, problem),
        steps: [t(`common.block.ledger.${problem.kind}`, { version })],
        place: t('common.block.ledger.folder', { folder }),
      }
    }
    case 'bad-address':
      return {
        title: t('common.block.address.title'),
        why: t('common.block.address.why', { address: block.address }),
        steps: [t('common.block.address.next')],
        place: null,
      }
    case 'failed':
      return {
        title: t('common.block.failed.title'),
        why: t('common.block.failed.why', { ref: block.ref }),
        steps: [t('common.block.failed.next')],
        place: null,
      }
    case 'settings':
      return {
        title: t('common.block.settings.title'),
        why: t('common.block.settings.why', { folder: block.folder }),
        steps: [t('common.block.settings.next')],
        place: null,
      }
  }
}

function vaultTitle(t: TFunction, problem: VaultProblem): string {
  return problem.kind === 'missing'
    ? t('common.block.keychain.title')
    : t(`common.block.keychain.${problem.kind}`)
}

function keychainSteps(t: TFunction, platform: Platform): readonly string[] {
  if (platform !== null) return [t(`common.block.keychain.${platform}`)]
  return [
    t('common.block.keychain.linux'),
    t('common.block.keychain.mac'),
    t('common.block.keychain.windows'),
  ]
}

/** Which system this is, from what the browser engine says of itself. */
export function platformOf(userAgent: string): Platform {
  if (userAgent.includes('Windows')) return 'windows'
  if (userAgent.includes('Mac OS')) return 'mac'
  return userAgent.includes('Linux') ? 'linux' : null
}
