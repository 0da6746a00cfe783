import { onTestFinished } from 'vitest'
import type { Sandbox, SandboxOptions } from '#sandbox/sandbox.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'

/** What came back over the wire. */
export interface WireReply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
}

/** Headers to send instead of the good ones; `null` leaves one out. */
export interface Credentials {
  readonly apiKey?: string | null
  readonly authorization?: string | null
}

/** A caller with good credentials for the production key, and the sandbox it talks to. */
export interface Client {
  readonly sandbox: Sandbox
  readonly token: string
  get(path: string, credentials?: Credentials): Promise<WireReply>
  buy(changes?: Readonly<Record<string, unknown>>, credentials?: Credentials): Promise<WireReply>
  control(method: string, path: string, body?: unknown): Promise<WireReply>
}

/** Starts a sandbox that ends with the test, and a client for it. */
export async function aClient(options: SandboxOptions = {}): Promise<Client> {
  const sandbox = await startSandbox({
    onBug: error => {
      throw error
    },
    ...options,
  })
  onTestFinished(() => sandbox.close())
  const token = await sandbox.mintToken()
  const headers = ({ apiKey = sandbox.prodKey, authorization = `Bearer ${token}` }: Credentials) => ({
    'content-type': 'application/json',
    ...(apiKey === null ? {} : { 'x-api-key': apiKey }),
    ...(authorization === null ? {} : { authorization }),
  })
  return {
    sandbox,
    token,
    get: (path, credentials = {}) => call(`${sandbox.url}${path}`, { headers: headers(credentials) }),
    buy: (changes = {}, credentials = {}) =>
      call(`${sandbox.url}/sku-purchases`, {
        method: 'POST',
        headers: headers(credentials),
        body: JSON.stringify({ ...GOOD_BODY, ...changes }),
      }),
    control: (method, path, body) =>
      call(`${sandbox.controlUrl}${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  }
}

export const GOOD_BODY = {
  transactionHash: 'sale-1',
  skuId: 'sku-TEL050',
  skuReference: '5512345678',
  currencyAmount: 50,
  chain: 'STARKNET',
  token: 'USDC',
  walletAddress: '0x0',
}

/** Calls an address and reads the whole answer; text that is no JSON has `json` undefined. */
export async function call(url: string, init: RequestInit = {}): Promise<WireReply> {
  const response = await fetch(url, init)
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A field of a JSON object as text. */
export const field = (json: unknown, name: string): string =>
  String(new Map<string, unknown>(Object.entries(Object(json))).get(name))
