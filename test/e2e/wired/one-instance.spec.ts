import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requireElectron } from '#scripts/electron-runtime.mjs'
import { sandboxSwitches } from '#scripts/sandbox-switches.mjs'
import { root } from '#scripts/tool.mjs'
import { appProcesses } from '#test/support/desktop-session-processes.ts'
import { surely } from '#test/support/crash/within.ts'
import type { RunningApp } from '../launch.ts'
import { TELCEL_200 } from '../screens/counter-screen.ts'
import { expect, test } from './a-shop.ts'

/** Starts the program once more on the same data and answers how it ended. */
async function startAgain(userDataDir: string, env: Record<string, string>): Promise<number | null> {
  const runtime = requireElectron({ root })
  const args = [...sandboxSwitches(runtime), root, `--user-data-dir=${userDataDir}`]
  const child = spawn(runtime.executable, args, {
    env: { ...process.env, ...runtime.env, ...env },
    stdio: 'ignore',
    detached: true,
  })
  const processes = appProcesses(child.pid)
  const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  try {
    return await surely(15_000, 'the second start', ended)
  } finally {
    processes.kill()
  }
}

/** Notes when the counter's window is brought to the front: a bare display has no manager that could tell. */
function watchFocus({ electron }: RunningApp): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => {
    const counter = BrowserWindow.getAllWindows().find(one => one.webContents.getURL().startsWith('app:'))
    if (counter === undefined) throw new Error('no counter')
    const focus = counter.focus.bind(counter)
    counter.focus = () => {
      Object.assign(globalThis, { broughtToFront: true })
      focus()
    }
  })
}

test('a second start brings the first window to the front and ends, and opens no ledger', async ({
  shop,
  session,
}) => {
  const first = await shop.open()
  await first.counter.sell(TELCEL_200)
  // Its ticket is being printed from a hidden window, which is not the one to be shown.
  await expect(first.counter.folio).toBeVisible()
  await watchFocus(first)

  const env = { ...session.env, CHIPI_BASE_URL: shop.sandbox.url }
  expect(await startAgain(shop.userDataDir, env)).toBe(0)

  await expect
    .poll(() => first.electron.evaluate(() => Reflect.get(globalThis, 'broughtToFront') === true))
    .toBe(true)
  const log = await readFile(join(shop.userDataDir, 'logs', 'mostrador.log'), 'utf8')
  expect(log.match(/till\.ready/g)).toHaveLength(1)
})

test('a program killed leaves nothing behind that keeps the next one from opening', async ({ shop }) => {
  const first = await shop.open()
  await first.counter.sell(TELCEL_200)
  await expect(first.counter.folio).toBeVisible()
  await first.kill()

  const second = await shop.open()
  await second.counter.sell({ ...TELCEL_200, phone: '5587654321' })
  await expect(second.counter.folio).toBeVisible()
})
