/**
 * A failure a person can act on: its message is one complete sentence saying what to do. Printed as it is, without
 * a stack, because whoever started the set-up did not write it.
 */
export class SetupError extends Error {}

/** Says one line, at once. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * @typedef {object} Progress
 * @property {(fraction: number) => void} update how much is done, 0 to 1
 * @property {(note?: string) => void} done ends the line and says how long it took
 */

/**
 * A line that moves while something long goes on. On a terminal it is redrawn in place; in a log it is printed again
 * only every quarter, or every half minute where there is nothing to measure, so a build log stays readable.
 * @param {string} label what is going on
 * @param {{ now?: () => number, stream?: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> }} [deps] clock in milliseconds
 * @returns {Progress}
 */
export function createProgress(label, { now = Date.now, stream = process.stdout } = {}) {
  const startedAt = now()
  let shown = 0
  stream.write(stream.isTTY ? label : `${label}…\n`)
  const heartbeat = setInterval(
    () => {
      if (shown > 0) return
      const sofar = seconds(now() - startedAt)
      stream.write(stream.isTTY ? `\r\u001b[K${label} ${sofar}` : `  ${sofar}\n`)
    },
    stream.isTTY ? 1_000 : 30_000,
  ).unref()
  return {
    update(fraction) {
      const percent = Math.floor(Math.min(1, Math.max(0, fraction)) * 100)
      const step = stream.isTTY ? 1 : 25
      if (percent < shown + step) return
      shown = percent
      stream.write(stream.isTTY ? `\r\u001b[K${label} ${percent} %` : `  ${percent} %\n`)
    },
    done(note = 'done') {
      clearInterval(heartbeat)
      const line = `${label}: ${note}, ${seconds(now() - startedAt)}`
      stream.write(stream.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`)
    },
  }
}

/** A duration as a person says it: `0.4 s`, `12 s`, `1 min 5 s`. @param {number} ms */
export function seconds(ms) {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`
  const whole = Math.round(ms / 1000)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
