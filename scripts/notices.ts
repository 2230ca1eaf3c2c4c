// The licences of the libraries inside the bundles, beside them: they ask for that much.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { inProject } from './root.ts'

/** Writes dist/NOTICES.txt for all packages that these bundles contain. */
export function writeNotices(bundles: readonly (Metafile | undefined)[]): void {
  const inputs = bundles.flatMap((bundle) => Object.keys(bundle?.inputs ?? {}))
  const packages = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []))
  writeFileSync(inProject('dist/NOTICES.txt'), [...packages].sort().map(notice).join('\n\n'))
}

function notice(folder: string): string {
  const read = (name: string): string => readFileSync(join(inProject(folder), name), 'utf8')
  const { name, version, license } = JSON.parse(read('package.json')) as Record<string, string>
  const text = readdirSync(inProject(folder)).find((file) => /^licen[cs]e/i.test(file))
  return `${name} ${version} (${license})\n\n${text ? read(text).trim() : ''}\n`
}
