import { parseArgs } from 'node:util'
import { startSandbox } from './start-sandbox.ts'
import type { SandboxOptions } from './sandbox.ts'

const HELP = `A local Chipi Bills server for development and tests. It listens on 127.0.0.1 only.

  npm run sandbox -- [options]

  --port <number>        port of the API (default: any free one)
  --settle-ms <number>   from PENDING to SUCCESS with the prod key (default: 2000)
  --state-file <path>    keep purchases and keys there over a restart
  --help                 this text

The key that starts with pk_dev_ succeeds at once and debits nothing; the prod-key behaves as production does.
Faults on demand and everything else: src/sandbox/README.md
`

type Command =
  | { readonly kind: 'run'; readonly options: SandboxOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'misused'; readonly complaint: string }

function readCommand(args: readonly string[]): Command {
  const option = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: option, 'settle-ms': option, 'state-file': option, help: { type: 'boolean' } },
    })
    if (values.help === true) return { kind: 'help' }
    const port = wholeNumber('--port', values.port)
    const settleAfterMs = wholeNumber('--settle-ms', values['settle-ms'])
    const stateFile = values['state-file']
    return {
      kind: 'run',
      options: {
        ...(port === undefined ? {} : { port }),
        ...(settleAfterMs === undefined ? {} : { settleAfterMs }),
        ...(stateFile === undefined ? {} : { stateFile }),
      },
    }
  } catch (error: unknown) {
    return { kind: 'misused', complaint: sentenceOf(error) }
  }
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} takes a whole number, not "${text}"`)
  return Number(text)
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function run(options: SandboxOptions): Promise<void> {
  const sandbox = await startSandbox({ ...options, onBug: error => console.error(error) })
  console.log(`url: ${sandbox.url}`)
  console.log(`key: ${sandbox.devKey}`)
  console.log(`prod-key: ${sandbox.prodKey}`)
  console.log(`token: ${await sandbox.mintToken()}`)
  console.log(`control: ${sandbox.controlUrl}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void sandbox.close().then(() => process.exit(0))
    })
  }
}

const command = readCommand(process.argv.slice(2))
switch (command.kind) {
  case 'help':
    console.log(HELP)
    break
  case 'misused':
    console.error(`${command.complaint}\n\n${HELP}`)
    process.exitCode = 1
    break
  case 'run':
    run(command.options).catch((error: unknown) => {
      console.error(`The sandbox could not start: ${sentenceOf(error)}`)
      process.exitCode = 1
    })
    break
  default:
    throw new Error(`no such command: ${JSON.stringify(command)}`)
}
