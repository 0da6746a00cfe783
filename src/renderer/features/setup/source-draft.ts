import type { TokenSourceInput, TokenSourceKind } from '#shared/domain/connection.ts'

/** The token source as it is being typed. `kept` leaves the stored one alone. */
export type SourceDraft = {
  readonly kind: 'kept' | TokenSourceKind
  readonly token: string
  readonly tokenUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly audience: string
  readonly scope: string
  readonly issuer: string
  readonly subject: string
}

export type SourceField = Exclude<keyof SourceDraft, 'kind'>

/** What is wrong with a field; a field that is fine is not named. */
export type SourceProblems = Partial<Record<SourceField, 'required' | 'secret-key' | 'bad-url'>>

export function emptySource(kind: SourceDraft['kind']): SourceDraft {
  return {
    kind,
    token: '',
    tokenUrl: '',
    clientId: '',
    clientSecret: '',
    audience: '',
    scope: '',
    issuer: '',
    subject: '',
  }
}

/** The fields each kind of source asks for, in the order they are drawn. Audience and scope may stay empty. */
export const SOURCE_FIELDS: Readonly<Record<SourceDraft['kind'], readonly SourceField[]>> = {
  kept: [],
  pasted: ['token'],
  oauth2: ['tokenUrl', 'clientId', 'clientSecret', 'audience', 'scope'],
  terminal: ['issuer', 'subject', 'audience'],
}

/** What the screen can know is wrong without asking anyone. */
export function sourceProblems(draft: SourceDraft): SourceProblems {
  const problems: SourceProblems = {}
  for (const field of SOURCE_FIELDS[draft.kind]) {
    const text = draft[field].trim()
    if (text === '' && field !== 'audience' && field !== 'scope') problems[field] = 'required'
  }
  if (draft.kind === 'pasted' && /^sk_/i.test(draft.token.trim())) problems.token = 'secret-key'
  if (draft.kind === 'oauth2' && draft.tokenUrl.trim() !== '' && !isAddress(draft.tokenUrl.trim())) {
    problems.tokenUrl = 'bad-url'
  }
  return problems
}

/** The source to send, or null to keep the stored one. Only for a draft without problems. */
export function toSourceInput(draft: SourceDraft): TokenSourceInput | null {
  switch (draft.kind) {
    case 'kept':
      return null
    case 'pasted':
      return { kind: 'pasted', token: draft.token.trim() }
    case 'oauth2':
      return {
        kind: 'oauth2',
        tokenUrl: draft.tokenUrl.trim(),
        clientId: draft.clientId.trim(),
        clientSecret: draft.clientSecret,
        audience: orNull(draft.audience),
        scope: orNull(draft.scope),
      }
    case 'terminal':
      return {
        kind: 'terminal',
        issuer: draft.issuer.trim(),
        subject: draft.subject.trim(),
        audience: orNull(draft.audience),
      }
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** https, or this very computer for trying things out. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return protocol === 'https:' || (protocol === 'http:' && local)
}
