import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** A PIN as it is kept: salted and hashed by scrypt, with what the hash cost. */
export const hashedPinSchema = z.object({
  v: z.literal(1),
  salt: z.base64(),
  hash: z.base64(),
  /** scrypt's N; memory is 1 KiB times this. */
  cost: z.number().int().min(2),
})
export type HashedPin = z.infer<typeof hashedPinSchema>

/** 64 MiB and a good tenth of a second for each guess: a PIN has few of them, so each has to hurt. */
export const PIN_COST = 2 ** 16
const BLOCK = 8
const BYTES = 32
const SALT_BYTES = 16

export async function hashPin(pin: string, cost: number): Promise<HashedPin> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(pin, salt, cost)
  return { v: 1, salt: salt.toString('base64'), hash: hash.toString('base64'), cost }
}

export async function isPin(pin: string, { salt, hash, cost }: HashedPin): Promise<boolean> {
  const wanted = Buffer.from(hash, 'base64')
  const given = await derive(pin, Buffer.from(salt, 'base64'), cost)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

/** Off the main thread: nothing that a cashier does waits for it. */
function derive(pin: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: BLOCK, p: 1, maxmem: cost * BLOCK * 256 }
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, BYTES, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
