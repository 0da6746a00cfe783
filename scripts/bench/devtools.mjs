import { WebSocket } from 'undici'

/**
 * Asks the page of a program started with `--remote-debugging-port=0` one question, once it can answer it.
 * @param {string} browserUrl the address Chromium prints when it listens
 * @param {string} expression JavaScript; asked again until it is not null
 * @param {number} timeoutMs
 * @returns {Promise<unknown>}
 */
export async function askPage(browserUrl, expression, timeoutMs) {
  const { host } = new URL(browserUrl)
  const deadline = Date.now() + timeoutMs
  while (Date.now() < deadline) {
    const answer = await pageUrl(host).then(url => (url === null ? null : evaluate(url, expression)))
    if (answer !== null) return answer
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('The page gave no answer in time.')
}

/** @param {string} host @returns {Promise<string | null>} */
async function pageUrl(host) {
  /** @type {{ type: string, webSocketDebuggerUrl: string }[]} */
  const targets = await fetch(`http://${host}/json/list`).then(answer => answer.json())
  return targets.find(target => target.type === 'page')?.webSocketDebuggerUrl ?? null
}

/** @param {string} url @param {string} expression @returns {Promise<unknown>} */
function evaluate(url, expression) {
  const socket = new WebSocket(url)
  const params = { expression, returnByValue: true, awaitPromise: true }
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () =>
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params })),
    )
    socket.addEventListener('error', () => reject(new Error('The page hung up.')))
    socket.addEventListener('message', message => {
      socket.close()
      resolve(JSON.parse(String(message.data)).result?.result?.value ?? null)
    })
  })
}
