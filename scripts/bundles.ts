// What is bundled: two entries each for the extension and its worker (Node and browser), the command line, and, for the
// tests in a real VS Code, the suites.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'
import { inProject } from './root.ts'

const node: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20' }
const browser: BuildOptions = { platform: 'browser', format: 'cjs', target: 'es2022' }

/**
 * The bundles that ship. A worker in the browser is a plain script; an extension there is CommonJS as on the desktop, but in
 * one file: VS Code loads no second one there. What is imported later is evaluated later in both.
 */
export const productBundles: readonly BuildOptions[] = [
  {
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    supported: { 'dynamic-import': false },
    plugins: [vscodeOnce(), apart('./awake.ts', './awake.js')],
  },
  {
    ...node,
    entryPoints: ['src/awake.ts'],
    outfile: 'dist/awake.js',
    external: ['vscode'],
    plugins: [vscodeOnce()],
  },
  {
    ...browser,
    entryPoints: ['src/extension.browser.ts'],
    outfile: 'dist/extension.browser.js',
    external: ['vscode'],
    plugins: [vscodeOnce()],
  },
  { ...node, entryPoints: ['src/reading/worker.ts'], outfile: 'dist/worker.js' },
  { ...browser, entryPoints: ['src/reading/worker.browser.ts'], outfile: 'dist/worker.browser.js', format: 'iife' },
  { ...node, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
]

/** Suites of a folder, with their entry, for the Node extension host. */
const nodeSuites = (folder: string, outdir: string): readonly BuildOptions[] => [
  { ...node, entryPoints: ['test/vscode/index.ts'], outfile: `${outdir}/index.js`, external: ['vscode', 'mocha'] },
  {
    ...node,
    entryPoints: { suites: 'virtual:suites' },
    outdir,
    external: ['vscode'],
    plugins: [suitesPlugin(folder, /\.test\.ts$/)],
  },
]

/** The same for the web worker extension host. */
const webSuites = (folder: string, outdir: string): BuildOptions => ({
  ...browser,
  entryPoints: ['test/vscode/index.web.ts'],
  outfile: `${outdir}/index.web.js`,
  external: ['vscode'],
  define: { global: 'globalThis', 'process.env': '{}' },
  alias: { 'node:assert/strict': inProject('test/vscode/support/assert.web.ts') },
  plugins: [suitesPlugin(folder, /(?<!\.node)\.test\.ts$/)],
})

/** The suites in test/vscode, those for the installed package, and what `npm run bench:editor` runs. */
export const testBundles: readonly BuildOptions[] = [
  ...nodeSuites('test/vscode', 'dist/test'),
  webSuites('test/vscode', 'dist/test'),
  ...nodeSuites('test/vscode/installed', 'dist/test/installed'),
  ...nodeSuites('test/bench/editor', 'dist/test/bench'),
  webSuites('test/bench/editor', 'dist/test/bench'),
]

/** Leaves an import to a bundle of its own. */
function apart(path: string, bundle: string): Plugin {
  return {
    name: 'apart',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\// }, (found) => (found.path === path ? { path: bundle, external: true } : undefined))
    },
  }
}

/**
 * One `require('vscode')` for all modules of a bundle. Each would have its own, and a copy of the whole API with it: a third
 * of what loading the extension costs.
 */
function vscodeOnce(): Plugin {
  return {
    name: 'vscode-once',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^vscode$/ }, ({ path, namespace }) =>
        namespace === 'vscode-once' ? { path, external: true } : { path, namespace: 'vscode-once' },
      )
      onLoad({ filter: /.*/, namespace: 'vscode-once' }, () => ({ contents: `export * from 'vscode'` }))
    },
  }
}

/** `import 'virtual:suites'` loads every suite of a folder whose name matches, so that none is forgotten in a list. */
function suitesPlugin(path: string, wanted: RegExp): Plugin {
  const folder = inProject(path)
  return {
    name: 'suites',
    setup(build) {
      build.onResolve({ filter: /^virtual:suites$/ }, ({ path }) => ({ path, namespace: 'suites' }))
      // package.json promises modules without side effects; a suite is nothing else.
      build.onResolve({ filter: /^\./, namespace: 'suites' }, ({ path }) => ({
        path: join(folder, path),
        sideEffects: true,
      }))
      build.onLoad({ filter: /.*/, namespace: 'suites' }, () => {
        const files = readdirSync(folder)
          .filter((name) => wanted.test(name))
          .sort()
        const contents = files.map((name) => `import ${JSON.stringify(`./${name}`)}`).join('\n')
        return {
          contents,
          resolveDir: folder,
          watchDirs: [folder],
          watchFiles: files.map((name) => join(folder, name)),
        }
      })
    },
  }
}
