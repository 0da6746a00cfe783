import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { firstWords, programPath, startProcess, whenReady } from './own-process.mjs'

/**
 * Starts a session bus that can start nothing by itself: with no service folders in its configuration, a session asked
 * for without a keyring really has none.
 * @param {string} sessionDir
 */
export async function startSessionBus(sessionDir) {
  const configPath = path.join(sessionDir, 'bus.conf')
  writeFileSync(configPath, busConfig(path.join(sessionDir, 'bus')))
  const args = [`--config-file=${configPath}`, '--nofork', '--nopidfile', '--print-address=1']
  const bus = startProcess(programPath('dbus-daemon', 'dbus'), args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await whenReady(bus, firstWords(bus.child.stdout))
  return { process: bus, env: { DBUS_SESSION_BUS_ADDRESS: address } }
}

/** @param {string} socketPath */
function busConfig(socketPath) {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socketPath}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`
}
