// npm run screenshots: takes the pictures of the README in a real VS Code, into media/screenshots.
//   npm run screenshots -- dark entityCard   only these
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { perform } from './pictures/perform.ts'
import { scenes } from './pictures/scenes.ts'
import { openStudio } from './pictures/studio.ts'
import { inProject, root } from './root.ts'
import { runProgram } from './testing/runProgram.ts'
import { whenToldToEnd } from './vscode/endings.ts'
import { installServer } from './vscode/install.ts'
import { startServer } from './vscode/server.ts'
import { openWindow, windowAddress } from './vscode/workbench.ts'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !scenes.some((scene) => scene.name === name))
if (unknown.length > 0) {
  console.error(`There is no picture ${unknown.join(', ')}. There are: ${scenes.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
const built = await runProgram({ script: 'scripts/build.ts', timeoutMs: 60_000 })
if (!built.ok) process.exit(1)

const album = inProject('media/screenshots')
mkdirSync(album, { recursive: true })
const studio = openStudio()
const server = await startServer(installServer(), { endWithWindow: false, env: { HOME: studio.home } })
const close = async (): Promise<void> => {
  await server.stop()
  studio.close()
}
whenToldToEnd(close)
try {
  for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    studio.furnish(scene)
    const content = { folder: studio.folder, file: join(studio.folder, scene.file), extension: root }
    const window = await openWindow(windowAddress(server.url, content), { size: scene.size })
    const path = join(album, `${scene.name}.png`)
    try {
      await perform(window.page, scene)
      await window.page.screenshot({ path })
    } finally {
      await window.close()
    }
    console.log(`${scene.name.padEnd(14)} ${Math.round(statSync(path).size / 1024)} KB`)
  }
} catch (error) {
  console.error(String(error))
  process.exitCode = 1
} finally {
  await close()
}
process.exit()
