// What `npm run build -- --watch` prints for the problem matcher in .vscode/tasks.json: one beginning and one end, however
// many bundles are being made in between, so that a debugger never starts on half a build.
import type { Plugin } from 'esbuild'

/** A plugin to be shared by all bundles of one watch. */
export function announceTogether(): Plugin {
  let running = 0
  return {
    name: 'announce',
    setup(bundle) {
      bundle.onStart(() => {
        if (running++ === 0) console.log('[build] started')
      })
      bundle.onEnd(({ errors }) => {
        for (const { text, location } of errors) {
          console.log(`[build] error: ${text}`)
          if (location) console.log(`    ${location.file}:${location.line}:${location.column + 1}`)
        }
        if (--running === 0) console.log('[build] finished')
      })
    },
  }
}
