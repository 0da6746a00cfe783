import { expect, test } from '../launch.ts'

test('the screen can reach no network, open no window, leave its page or use a device', async ({
  launch,
}) => {
  const { window, electron } = await launch()
  await expect(window.getByTestId('carrier-grid')).toBeVisible({ timeout: 20_000 })
  const tried = await window.evaluate(async () => {
    const mostradorApi: object = Reflect.get(globalThis, 'mostrador')
    const inlineScriptRan = (): boolean => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      document.body.append(script)
      return document.title === 'ran'
    }
    const outcome = (work: () => Promise<unknown>): Promise<string> =>
      work().then(
        () => 'reached',
        () => 'refused',
      )
    return {
      fetch: await outcome(() => fetch('https://api.chipipay.com/v1/skus')),
      loopback: await outcome(() => fetch('http://127.0.0.1:1/')),
      opened: globalThis.open('https://example.com') === null ? 'refused' : 'opened',
      inlineScript: inlineScriptRan() ? 'ran' : 'refused',
      node: typeof Reflect.get(globalThis, 'require') + typeof Reflect.get(globalThis, 'process'),
      notify: await Notification.requestPermission(),
      api: Object.keys(mostradorApi).every(name => name === 'on' || /^[a-z-]+\.[a-z-]+$/.test(name)),
    }
  })
  expect(tried).toEqual({
    fetch: 'refused',
    loopback: 'refused',
    opened: 'refused',
    inlineScript: 'refused',
    node: 'undefinedundefined',
    notify: 'denied',
    api: true,
  })
  await window.evaluate(() => {
    location.href = 'https://example.com/'
  })
  expect(new URL(window.url()).protocol).toBe('app:')
  const windows = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(windows).toBe(1)
})

test('messages of the wrong shape are refused, and channels outside the contract do not exist', async ({
  launch,
}) => {
  const { window } = await launch()
  await expect(window.getByTestId('carrier-grid')).toBeVisible({ timeout: 20_000 })
  const replies = await window.evaluate(async () => {
    const call = Reflect.get(Reflect.get(globalThis, 'mostrador'), 'sale.submit')
    return [
      await call({ quoteId: '../../etc', cash: -5 }),
      await call(null),
      await call({ quoteId: 'x', cash: 1.5 }),
    ]
  })
  expect(replies).toEqual(Array.from({ length: 3 }, () => ({ ok: false, error: { kind: 'refused' } })))
})
