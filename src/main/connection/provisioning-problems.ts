import { assertNever } from '#shared/assert-never.ts'
import { z } from 'zod'
import type { TFunction } from 'i18next'
import { readJwt } from '#main/chipi/token-source/read-jwt.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { provisioningSchema, type CheckProblem, type ProvisioningFile } from './provisioning-file.ts'

/** One mistake in a provisioning file, at a path such as `printer.widthMm`. Never holds the value itself: it may be secret. */
export type ProvisioningProblem = { readonly path: string } & (
  | {
      readonly kind:
        'missing' | 'unknown-field' | 'out-of-range' | 'bad-format' | 'expired-token' | CheckProblem
    }
  | { readonly kind: 'wrong-type'; readonly expected: string }
  | { readonly kind: 'not-one-of'; readonly options: string }
)

const checkSchema = z.object({
  problem: z.enum([
    'secret-key',
    'malformed-key',
    'malformed-token',
    'unsafe-address',
    'bad-terminal',
    'bad-time-zone',
    'bad-amount',
    'bad-signing-key',
  ]) satisfies z.ZodType<CheckProblem>,
})

/** Checks the whole file before anything is stored; every mistake is told at once. `now`: ms since the epoch. */
export function checkProvisioning(
  json: unknown,
  now: number,
): Result<ProvisioningFile, readonly ProvisioningProblem[]> {
  const parsed = provisioningSchema.safeParse(json, { reportInput: true })
  if (!parsed.success) return err(parsed.error.issues.flatMap(problemsOf))
  const { tokenSource } = parsed.data
  const expiresAt = tokenSource.kind === 'pasted' ? readJwt(tokenSource.token)?.expiresAt : null
  const isExpired = typeof expiresAt === 'number' && expiresAt <= now
  return isExpired ? err([{ path: 'tokenSource.token', kind: 'expired-token' }]) : ok(parsed.data)
}

/** A problem as one plain sentence. */
export function sentenceOf(problem: ProvisioningProblem, t: TFunction): string {
  return t(`provision.problem.${problem.kind}`, { expected: '', options: '', ...problem })
}

function problemsOf(issue: z.core.$ZodIssue): readonly ProvisioningProblem[] {
  const path = issue.path.join('.') || '$'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({ path: [...issue.path, key].join('.'), kind: 'unknown-field' }))
  }
  // An absent value is a missing one, whatever zod expected there.
  if (issue.input === undefined && issue.code !== 'custom') return [{ path, kind: 'missing' }]
  return [problemOf(issue, path)]
}

function problemOf(issue: z.core.$ZodIssue, path: string): ProvisioningProblem {
  switch (issue.code) {
    case 'invalid_type':
      return { path, kind: 'wrong-type', expected: issue.expected }
    case 'invalid_value':
      return { path, kind: 'not-one-of', options: issue.values.map(String).join(', ') }
    case 'invalid_union':
      return { path, kind: 'not-one-of', options: 'pasted, oauth2, terminal' }
    case 'too_big':
    case 'too_small':
      return { path, kind: 'out-of-range' }
    case 'custom':
      return { path, kind: checkSchema.safeParse(issue.params).data?.problem ?? 'bad-format' }
    case 'unrecognized_keys':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return { path, kind: 'bad-format' }
    default:
      return assertNever(issue, 'problemOf')
  }
}
