import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { privateCopy, programPath, startProcess, whenReady } from './own-process.mjs'
import { dropBackend, filesConfig, receiptPrinterPpd, schedulerConfig } from './printer-files.mjs'
import { until } from './until.mjs'

const PRINTER = 'Recibos'

/**
 * Starts a CUPS of the session's own, reached through a socket file, with one printer that leaves each job as a PDF.
 * The system's CUPS is not touched: a test must not add a printer to somebody's computer, and two runs must not mix
 * their paper.
 * @param {string} sessionDir
 */
export async function startPrinter(sessionDir) {
  const cupsDir = path.join(sessionDir, 'cups')
  const printsDir = path.join(sessionDir, 'prints')
  const socketPath = path.join(cupsDir, 'sock')
  layOut(cupsDir, printsDir, socketPath)
  const files = ['-c', path.join(cupsDir, 'cupsd.conf'), '-s', path.join(cupsDir, 'cups-files.conf')]
  const cupsd = startProcess(privateCopy('cupsd', 'cups-daemon', cupsDir), ['-f', ...files], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const env = { CUPS_SERVER: socketPath, MOSTRADOR_PRINTS_DIR: printsDir }
  await whenReady(cupsd, addPrinter(cupsDir, env))
  return { process: cupsd, env, printsDir }
}

/** @param {string} cupsDir @param {Record<string, string>} env */
async function addPrinter(cupsDir, env) {
  const lpstat = programPath('lpstat', 'cups-client')
  await until(() => {
    // Its socket file is there a moment before it listens, so the scheduler itself is asked.
    const answer = spawnSync(lpstat, ['-r'], { env: { ...process.env, ...env, LC_ALL: 'C' } })
    return String(answer.stdout).startsWith('scheduler is running')
  }, 'cupsd did not answer within 10 s.')
  const lpadmin = programPath('lpadmin', 'cups-client')
  const printer = ['-p', PRINTER, '-E', '-v', 'file-drop:/', '-P', path.join(cupsDir, 'recibos.ppd')]
  for (const args of [printer, ['-d', PRINTER]]) {
    const result = spawnSync(lpadmin, args, { env: { ...process.env, ...env } })
    if (result.status !== 0)
      throw new Error(`The printer ${PRINTER} could not be set up: ${String(result.stderr)}`)
  }
}

/** @param {string} cupsDir @param {string} printsDir @param {string} socketPath */
function layOut(cupsDir, printsDir, socketPath) {
  for (const dir of ['lib/backend', 'spool/tmp', 'cache', 'state', 'ssl', 'ppd']) {
    mkdirSync(path.join(cupsDir, dir), { recursive: true })
  }
  mkdirSync(printsDir)
  symlinkSync('/usr/lib/cups/daemon', path.join(cupsDir, 'lib', 'daemon'))
  writeFileSync(path.join(cupsDir, 'cupsd.conf'), schedulerConfig(socketPath))
  writeFileSync(path.join(cupsDir, 'cups-files.conf'), filesConfig(cupsDir))
  writeFileSync(path.join(cupsDir, 'recibos.ppd'), receiptPrinterPpd)
  // Only its owner may touch it: CUPS runs such a backend as the user it runs as itself.
  writeFileSync(path.join(cupsDir, 'lib', 'backend', 'file-drop'), dropBackend(printsDir), { mode: 0o700 })
}
