import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildCatalog } from '#sandbox/catalog/build-catalog.ts'
import type { CatalogSku } from '#sandbox/catalog/catalog-sku.ts'
import type { Sandbox } from '#sandbox/sandbox.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { requireElectron } from '#scripts/electron-runtime.mjs'
import { sandboxSwitches } from '#scripts/sandbox-switches.mjs'
import { root } from '#scripts/tool.mjs'

type Env = Readonly<Record<string, string | undefined>>

/** A Chipi of our own that lists `products` SKUs, and a till in `userData` that has its key. */
export async function openBigShop(
  products: number,
  userData: string,
  sessionEnv: Env,
): Promise<{ readonly sandbox: Sandbox; readonly env: Env }> {
  const sandbox = await startSandbox({ catalog: aBigCatalog(products), control: false })
  const env = { ...process.env, ...sessionEnv, CHIPI_BASE_URL: sandbox.url }
  const file = join(userData, 'provision.json')
  writeFileSync(file, JSON.stringify(provisioning(sandbox.prodKey, await sandbox.mintToken())))
  const runtime = requireElectron({ root })
  const args = [...sandboxSwitches(runtime), root, `--user-data-dir=${userData}`, '--provision', file]
  await promisify(execFile)(runtime.executable, args, { env: { ...env, ...runtime.env } })
  return { sandbox, env }
}

function aBigCatalog(products: number): readonly CatalogSku[] {
  const one = buildCatalog()
  return Array.from({ length: products }, (_, n) => {
    const sku = one[n % one.length]
    if (sku === undefined) throw new Error('an empty catalog')
    return n < one.length
      ? sku
      : { ...sku, id: `${sku.id}-${String(n)}`, providerId: `${sku.providerId}-${String(n)}` }
  })
}

function provisioning(key: string, token: string): object {
  const store = { name: 'Abarrotes Lupita', address: '', taxId: '', phone: '' }
  return {
    version: 1,
    key,
    tokenSource: { kind: 'pasted', token },
    store,
    terminal: 'T1',
    printer: { name: 'Recibos', widthMm: 80, automatic: false },
    language: 'es-MX',
  }
}
