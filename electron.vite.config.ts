import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { contract } from './src/shared/ipc/contract.ts'
import { isCustomerChannel } from './src/shared/ipc/customer-channels.ts'
import { channelsOf } from './src/shared/ipc/define.ts'

/** The library under the touch controls: everything that opens, slides or is chosen from, on any screen but the first. */
const CONTROLS = /node_modules[\\/](?:react-aria|react-stately|@react-|@internationalized)/

// The oldest Electron this code is run on has Node 20.18 and Chrome 130; the shipped one is newer.
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      externalizeDeps: { exclude: bundledInMain() },
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          // Runs in a thread of its own, from a file of its own.
          'ledger-worker': 'src/main/ledger/chores/ledger-worker.ts',
        },
      },
    },
  },
  preload: {
    // The preload exposes exactly the channels of the contract; baking their names in at build time keeps
    // the schemas (and zod) out of the sandboxed preload, which has no code cache and runs before first paint.
    define: { IPC_CHANNELS: JSON.stringify(channelsOf(contract, name => !isCustomerChannel(name))) },
    build: {
      target: 'node20.18',
      rollupOptions: {
        input: { index: 'src/preload/index.ts', customer: 'src/preload/customer.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      // Few files on the way to the first paint: each one is a round trip to the main process.
      cssCodeSplit: false,
      rollupOptions: {
        input: { index: 'src/renderer/index.html' },
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 3 },
              // What the first screen does not import must never ride along with it.
              { name: 'controls', test: CONTROLS, priority: 2 },
              { name: 'parts', test: isSmall, minShareCount: 2, includeDependenciesRecursively: false },
            ],
          },
        },
      },
    },
  },
})

/** Pure-JavaScript dependencies are bundled (one file to read at start-up); natives stay outside. */
function bundledInMain(): string[] {
  return [
    'undici',
    'atomically',
    'electron-store',
    'zod',
    'jose',
    'temporal-polyfill',
    'uuid',
    'receiptline',
    're2js',
    'i18next',
  ]
}

/** The pattern engine is as large as the first screen and comes with the number pad. */
function isSmall(id: string): boolean {
  return !/re2js|domain\/pattern/.test(id)
}
