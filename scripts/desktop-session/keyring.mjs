import { spawnSync } from 'node:child_process'
import { privateCopy, programPath, startProcess, whenReady } from './own-process.mjs'
import { until } from './until.mjs'

/**
 * Starts a keyring, unlocked with a throw-away password, on the session's bus.
 * @param {string} sessionDir
 * @param {Record<string, string>} env the session's, with its bus and home
 */
export async function startKeyring(sessionDir, env) {
  const program = privateCopy('gnome-keyring-daemon', 'gnome-keyring', sessionDir)
  const keyring = startProcess(program, ['--foreground', '--unlock', '--components=secrets'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  // Should it end before it has read the password, its own last words say more than the broken pipe.
  keyring.child.stdin?.on('error', () => undefined).end('throw-away')
  await whenReady(keyring, untilOnBus(env))
  return { process: keyring, env: {} }
}

/** The daemon does not say when it has joined the bus, so the bus is asked. @param {Record<string, string>} env */
function untilOnBus(env) {
  const dbusSend = programPath('dbus-send', 'dbus')
  const question = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus']
  const method = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets']
  return until(() => {
    const answer = spawnSync(dbusSend, [...question, ...method], { env: { ...process.env, ...env } })
    return String(answer.stdout).includes('boolean true')
  }, 'gnome-keyring-daemon did not join the session bus within 10 s.')
}
