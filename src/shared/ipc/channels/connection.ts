import { z } from 'zod'
import { invoke, nothing } from '../define.ts'
import {
  connectionCandidateSchema,
  connectionStatusSchema,
  connectionTrialSchema,
  despiteOpenSales,
  jwksSchema,
  saveConnectionSchema,
} from '../schemas/connection.ts'

/** The key and the token source of this terminal. */
export const connectionChannels = {
  'connection.status': invoke(nothing, connectionStatusSchema),
  /** One authenticated call with the candidate; nothing is stored. */
  'connection.try': invoke(connectionCandidateSchema, connectionTrialSchema),
  /** Tries the candidate, stores it in the keychain when Chipi could not be shown to refuse it, and changes environment. */
  'connection.save': invoke(connectionCandidateSchema.extend({ despiteOpenSales }), saveConnectionSchema),
  /** Forgets key and token source; the terminal goes back to practice. */
  'connection.remove': invoke(z.object({ despiteOpenSales }), saveConnectionSchema),
  /** The public half of the terminal's signing key, as a JWKS to publish for Chipi; made at the first call. */
  'connection.jwks': invoke(nothing, jwksSchema),
} as const
