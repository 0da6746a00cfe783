/** The only address anything of the sandbox listens on. */
export const LOOPBACK = '127.0.0.1'

const LOOPBACK_NAMES: ReadonlySet<string> = new Set([LOOPBACK, 'localhost', '[::1]', '::1'])

/** Whether a host name, without its port, means this computer. */
export const isLoopback = (hostname: string): boolean => LOOPBACK_NAMES.has(hostname)
