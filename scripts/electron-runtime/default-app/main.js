// What runs when the development build of Electron is started as `electron [-r module] <app folder> [args]`: it takes
// the place of Electron's own default app, which the registry build does not bring.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const { modules, appDir } = readCommandLine(process.argv.slice(1))
const require = createRequire(import.meta.url)
for (const module of modules) require(path.resolve(module))

if (appDir === undefined) {
  console.error('Usage: electron [-r module] <app folder> [args]')
  app.exit(2)
} else {
  await startApp(path.resolve(appDir))
}

/** Electron waits for this module before it emits `ready`, so the app's own module must be awaited here. */
async function startApp(dir) {
  const {
    name,
    productName,
    version,
    main = 'index.js',
  } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'))
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  app.setName(productName ?? name)
  app.setVersion(version)
  app.setAppPath(dir)
  try {
    await import(pathToFileURL(path.join(dir, main)).href)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
}

/** The first argument that is no switch is the app; whatever follows belongs to the app and is left alone. */
function readCommandLine(args) {
  const required = []
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '-r' || args[i] === '--require') required.push(args[(i += 1)])
    else if (!args[i].startsWith('-')) return { modules: required, appDir: args[i] }
  }
  return { modules: required, appDir: undefined }
}
