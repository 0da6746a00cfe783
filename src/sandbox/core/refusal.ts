import { assertNever } from '#shared/assert-never.ts'
import { jsonReply, type Reply } from './step.ts'
import type { WorldSettings } from './settings.ts'

/** A call this server answers with an error status. `messages` has several only for validation. */
export interface Refusal {
  readonly status: number
  readonly code: string
  readonly messages: readonly [string, ...string[]]
}

/** Creates a refusal with one message. */
export const refusal = (status: number, code: string, message: string): Refusal => ({
  status,
  code,
  messages: [message],
})

/** The error body in one of the three shapes known from Chipi: its reference, its SDK's parser, its framework. */
export function errorBody(refused: Refusal, shape: WorldSettings['errorShape']): unknown {
  const message = refused.messages.join('; ')
  switch (shape) {
    case 'error-message':
      return { error: refused.code, message }
    case 'message-code-status':
      return { message, code: refused.code, status: refused.status }
    case 'framework':
      return {
        statusCode: refused.status,
        message: refused.code === 'invalid_request' ? refused.messages : message,
        error: refused.code,
      }
    default:
      return assertNever(shape, 'errorBody')
  }
}

/** The whole reply for a refusal. */
export const refusalReply = (refused: Refusal, shape: WorldSettings['errorShape']): Reply =>
  jsonReply(refused.status, errorBody(refused, shape))
