// npm run build: bundles everything into dist/.  --watch keeps going, --production minifies and leaves source maps out,
// --tests adds the suites for the real VS Code.
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BuildOptions, build, context } from 'esbuild'
import { productBundles, testBundles } from './bundles.ts'
import { writeNotices } from './notices.ts'
import { announceTogether } from './problemMatcher.ts'
import { inProject, root } from './root.ts'

const { values: options } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    production: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
  },
})

const announce = announceTogether()

function complete(bundle: BuildOptions): BuildOptions {
  return {
    ...bundle,
    absWorkingDir: root,
    bundle: true,
    minify: options.production,
    sourcemap: !options.production,
    legalComments: 'none',
    metafile: options.production,
    logLevel: options.watch ? 'silent' : 'warning',
    plugins: [...(bundle.plugins ?? []), ...(options.watch ? [announce] : [])],
  }
}

const bundles = [...productBundles, ...(options.tests ? testBundles : [])].map(complete)

if (options.watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context(bundle)))
  await Promise.all(contexts.map((each) => each.watch()))
} else {
  if (options.production) removeProduct()
  // Esbuild has said by then what is wrong.
  const results = await Promise.all(bundles.map((bundle) => build(bundle))).catch(() => process.exit(1))
  chmodSync(inProject('dist/cli.js'), 0o755)
  if (options.production) writeNotices(results.map(({ metafile }) => metafile))
}

/** Removes what was built before, so that no source map is left over; the suites beside it stay. */
function removeProduct(): void {
  const folder = inProject('dist')
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile()) rmSync(join(folder, entry.name))
  }
}
