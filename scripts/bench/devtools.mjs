import { WebSocket } from 'undici'

/**
 * Asks the page of a program started with `--remote-debugging-port=0` one question, once it can answer it.
 * @param {string} browserUrl the address Chromium prints when it listens
 * @param {string} expression JavaScript; asked again until it is not null
 * @param {number} timeoutMs
 * @returns {Promise<unknown>}
 */
export async function askPage(browserUrl, expression, timeoutMs) {
  const deadline = Date.now() + timeoutMs
  while (Date.now() < deadline) {
    const url = await pageUrl(browserUrl)
    const answer = url === null ? null : await evaluate(url, expression)
    if (answer !== null) return answer
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('The page gave no answer in time.')
}

/**
 * Presses on the middle of what a selector finds first, as a finger or a mouse does.
 * @param {string} browserUrl
 * @param {string} selector
 */
export async function pressOn(browserUrl, selector) {
  const url = await pageUrl(browserUrl)
  const place = await askPage(
    browserUrl,
    `(() => {
    const found = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect()
    return found === undefined ? null : [found.x + found.width / 2, found.y + found.height / 2]
  })()`,
    10_000,
  )
  if (url === null || !Array.isArray(place)) throw new Error(`nothing to press: ${selector}`)
  const [x, y] = place
  for (const type of ['mousePressed', 'mouseReleased']) {
    await call(url, 'Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  }
}

/**
 * Asks one question of whatever listens at a debugger's address, a page or a main process.
 * @param {string} url
 * @param {string} expression
 * @returns {Promise<unknown>} null for what cannot be told
 */
export async function evaluate(url, expression) {
  const answer = await call(url, 'Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
  return answer?.result?.value ?? null
}

/** @param {string} browserUrl @returns {Promise<string | null>} */
async function pageUrl(browserUrl) {
  const { host } = new URL(browserUrl)
  /** @type {{ type: string, webSocketDebuggerUrl: string }[]} */
  const targets = await fetch(`http://${host}/json/list`).then(answer => answer.json())
  return targets.find(target => target.type === 'page')?.webSocketDebuggerUrl ?? null
}

/**
 * @param {string} url
 * @param {string} method
 * @param {object} params
 * @returns {Promise<{ result?: { value?: unknown } } | undefined>}
 */
function call(url, method, params) {
  const socket = new WebSocket(url)
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, method, params })))
    socket.addEventListener('error', () => reject(new Error('The program hung up.')))
    socket.addEventListener('message', message => {
      const said = JSON.parse(String(message.data))
      if (said.id !== 1) return
      socket.close()
      resolve(said.result)
    })
  })
}
