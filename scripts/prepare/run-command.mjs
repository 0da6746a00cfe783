import { spawn } from 'node:child_process'

/**
 * @typedef {object} CommandResult
 * @property {number} code exit code; 127 when the program is not there, 128 when a signal ended it
 * @property {string} output everything it wrote, both streams in order
 */

/**
 * Runs a program to its end and keeps what it says.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(program, args, { onOutput = () => undefined, ...options } = {}) {
  return new Promise(resolve => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    /** @param {Buffer} chunk */
    const keep = chunk => {
      output += chunk.toString()
      onOutput(chunk.toString())
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', error => resolve({ code: 127, output: output + String(error) }))
    child.once('close', code => resolve({ code: code ?? 128, output }))
  })
}

/** The last lines of an output, for a failure sentence. @param {string} output @param {number} [count] */
export function lastLines(output, count = 15) {
  return output.trimEnd().split('\n').slice(-count).join('\n')
}
