import { z } from 'zod'
import { as, type TransactionHash } from '../../domain/ids.ts'
import type {
  Assessment,
  Backup,
  BackupOutcome,
  BackupProblem,
  CheckOutcome,
  Damage,
  DamageReport,
  KeptBackup,
  LedgerHealth,
  LostSale,
  LostSaleAnswer,
  Progress,
  Rebuild,
  RebuildOutcome,
  UnreadableSale,
} from '../../domain/ledger-care.ts'
import { saleIdSchema } from './domain.ts'
import { ledgerProblemSchema } from './selling.ts'

const count = z.number().int().nonnegative()
const millis = z.number().int()

export const damageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unreadable') }),
  z.object({ kind: z.literal('pages'), detail: z.string() }),
  z.object({ kind: z.literal('chain'), seq: count }),
  z.object({ kind: z.literal('shortened'), seq: count }),
]) satisfies z.ZodType<Damage>

export const checkOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sound'), entries: count, mended: count }),
  z.object({ kind: z.literal('damaged'), damage: damageSchema }),
  z.object({ kind: z.literal('not-checked'), problem: ledgerProblemSchema }),
]) satisfies z.ZodType<CheckOutcome>

export const backupSchema = z.object({
  name: z.string(),
  at: millis,
  entries: count,
}) satisfies z.ZodType<Backup>

const keptBackupSchema = z.object({
  name: z.string(),
  at: millis,
  bytes: count,
  entries: count.nullable(),
}) satisfies z.ZodType<KeptBackup>

const backupProblemSchema = z.union([
  ledgerProblemSchema,
  z.object({ kind: z.literal('no-room'), neededBytes: z.number(), freeBytes: z.number() }),
  z.object({ kind: z.literal('bad-copy') }),
]) satisfies z.ZodType<BackupProblem>

export const backupOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('backed-up'), backup: backupSchema }),
  z.object({ kind: z.literal('not-backed-up'), problem: backupProblemSchema }),
]) satisfies z.ZodType<BackupOutcome>

export const progressSchema = z.object({ done: z.number(), total: z.number() }) satisfies z.ZodType<Progress>

const lostSaleSchema = z.object({
  id: saleIdSchema,
  transactionHash: z.string().transform(text => as<TransactionHash>(text)),
  at: millis,
}) satisfies z.ZodType<LostSale>

export const lostSaleAnswerSchema = lostSaleSchema.extend({
  purchase: z.object({ id: z.string(), status: z.string(), fileNumber: z.string().nullable() }).nullable(),
}) satisfies z.ZodType<LostSaleAnswer>

export const rebuildSchema = z.object({
  at: millis,
  by: z.string(),
  damage: damageSchema,
  backup: backupSchema.nullable(),
  salvaged: count,
  safeUntil: millis.nullable(),
  setAside: z.string(),
  ticketFloors: z.record(z.string(), count),
  ticketFloor: count,
  asking: count,
  owed: z.array(z.string()).readonly(),
  lost: z.array(lostSaleSchema).readonly(),
}) satisfies z.ZodType<Rebuild>

export const damageReportSchema = z.object({
  damage: damageSchema,
  file: z.string(),
  backup: backupSchema.nullable(),
  salvageable: count,
  safeUntil: millis.nullable(),
  lastSafeTicket: z.string().nullable(),
  unjoined: count,
  missingTickets: z.array(z.string()).readonly(),
  lost: z.array(lostSaleSchema).readonly(),
}) satisfies z.ZodType<DamageReport>

export const assessmentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('damaged'), report: damageReportSchema }),
  z.object({ kind: z.literal('sound') }),
  z.object({ kind: z.literal('not-assessed'), problem: ledgerProblemSchema }),
]) satisfies z.ZodType<Assessment>

export const rebuildOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rebuilt'), rebuild: rebuildSchema }),
  z.object({ kind: z.literal('not-rebuilt'), problem: ledgerProblemSchema }),
]) satisfies z.ZodType<RebuildOutcome>

const unreadableSaleSchema = z.object({
  id: saleIdSchema,
  ticket: z.string(),
}) satisfies z.ZodType<UnreadableSale>

export const ledgerHealthSchema = z.object({
  entries: count,
  lastCheck: z.object({ at: millis, outcome: checkOutcomeSchema }).nullable(),
  lastBackup: backupSchema.nullable(),
  backups: z.array(keptBackupSchema).readonly(),
  backupTrouble: z.object({ at: millis, problem: backupProblemSchema }).nullable(),
  backupFolder: z.string(),
  running: progressSchema.extend({ kind: z.enum(['check', 'backup']) }).nullable(),
  unreadable: z.array(unreadableSaleSchema).readonly(),
  unwritten: z.object({ count, answered: count, since: millis, problem: ledgerProblemSchema }).nullable(),
  rebuild: rebuildSchema.nullable(),
  lost: z.array(lostSaleSchema).readonly(),
  lostSales: z.array(lostSaleAnswerSchema).readonly(),
}) satisfies z.ZodType<LedgerHealth>
