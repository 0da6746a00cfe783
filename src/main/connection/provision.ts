import { resolve } from 'node:path'
import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import type { VaultProblem } from '#shared/domain/connection.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { createTexts } from '#shared/text/translator.ts'
import {
  applyProvisioning,
  type ApplyProblem,
  type ApplyProvisioningDeps,
  type Provisioned,
} from './apply-provisioning.ts'
import { keyHint } from './describe-connection.ts'
import type { ProvisioningFile } from './provisioning-file.ts'
import { checkProvisioning, sentenceOf } from './provisioning-problems.ts'
import type { ProvisioningFiles } from './wipe-file.ts'

export type ProvisionDeps = ApplyProvisioningDeps & {
  readonly files: ProvisioningFiles
  /** Ms since the epoch. */
  readonly now: () => number
  /** One line for whoever runs the command. Never given a secret. */
  readonly print: (line: string) => void
}

/** Lines that say why nothing more was done. */
type Stop = readonly string[]

/**
 * `mostrador --provision file.json`: sets this terminal up from a file and wipes the file. Returns the exit code. The file
 * is checked whole before anything is stored, and stays where it is unless everything was.
 */
export async function runProvision(argv: readonly string[], deps: ProvisionDeps): Promise<0 | 1> {
  const { t } = createTexts(deps.settings.current().language)
  const path = fileOf(argv)
  if (path === null) return fail(deps, [t('provision.noFile')])
  const file = await readChecked(path, deps, t)
  if (!file.ok) return fail(deps, file.error)
  const applied = await applyProvisioning(file.value, deps)
  if (!applied.ok) return fail(deps, [explain(applied.error, t), t('provision.kept', { file: path })])
  for (const line of newsOf(file.value, applied.value, t)) deps.print(line)
  return wipe(path, deps, t)
}

function fail(deps: ProvisionDeps, lines: Stop): 1 {
  for (const line of lines) deps.print(line)
  return 1
}

function fileOf(argv: readonly string[]): string | null {
  const at = argv.indexOf('--provision')
  const given = at === -1 ? undefined : argv[at + 1]
  return given === undefined || given === '' || given.startsWith('--') ? null : resolve(given)
}

async function readChecked(
  file: string,
  { files, now }: ProvisionDeps,
  t: TFunction,
): Promise<Result<ProvisioningFile, Stop>> {
  const text = await readText(file, files)
  if (!text.ok) return err([t(`provision.${text.error}`, { file })])
  const json = parseJson(text.value)
  if (json === undefined) return err([t('provision.notJson', { file })])
  const checked = checkProvisioning(json, now())
  if (checked.ok) return checked
  return err([
    t('provision.problems', { file }),
    ...checked.error.map(problem => `  ${sentenceOf(problem, t)}`),
  ])
}

async function readText(
  path: string,
  files: ProvisioningFiles,
): Promise<Result<string, 'unreadable' | 'notAFile'>> {
  try {
    return (await files.isRegularFile(path)) ? ok(await files.read(path)) : err('notAFile')
  } catch {
    return err('unreadable')
  }
}

function parseJson(text: string): unknown {
  try {
    // Windows editors begin a file with a byte order mark, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

async function wipe(file: string, { files, print }: ProvisionDeps, t: TFunction): Promise<0 | 1> {
  try {
    await files.wipe(file)
    print(t('provision.wiped', { file }))
    return 0
  } catch {
    print(t('provision.notWiped', { file }))
    return 1
  }
}

function newsOf(
  { terminal, store, key }: ProvisioningFile,
  { jwks }: Provisioned,
  t: TFunction,
): readonly string[] {
  const done = t('provision.done', { terminal, store: store.name, key: keyHint(key) })
  return jwks === null ? [done] : [done, t('provision.publicKey'), jwks]
}

function explain(problem: ApplyProblem, t: TFunction): string {
  switch (problem.kind) {
    case 'vault':
      return vaultSentence(problem.problem, t)
    case 'sales-open':
      return t('provision.salesOpen', { count: problem.count })
    case 'ledger':
      return t('provision.ledger', { problem: ledgerSentence(problem.problem, t), folder: problem.folder })
    case 'cannot-write':
      return t('provision.cannotWriteSettings', { folder: problem.folder })
    default:
      return assertNever(problem, 'explain')
  }
}

function ledgerSentence(problem: LedgerProblem, t: TFunction): string {
  return t(`common.ledger.${problem.kind}`, { detail: problem.kind === 'failed' ? problem.detail : '' })
}

function vaultSentence(problem: VaultProblem, t: TFunction): string {
  return problem.kind === 'failed'
    ? t('provision.vault.failed', { detail: problem.detail })
    : t(`provision.vault.${problem.kind}`)
}
