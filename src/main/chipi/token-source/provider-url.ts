const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * The address of an auth provider's token endpoint, or null when a client secret must not be sent there: only https, or
 * plain http on this very computer.
 */
export function providerUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return null
  if (url.protocol === 'https:') return url
  return url.protocol === 'http:' && LOOPBACK_HOSTS.has(url.hostname) ? url : null
}
