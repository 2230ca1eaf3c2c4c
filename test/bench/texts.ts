// The texts a benchmark reads: our samples, or with `--corpus DIR` the articles of a corpus of files or JSON lines.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SAMPLES = new URL('../../samples/', import.meta.url).pathname

/** Every article of a folder: `.txt`, `.news` and `.md` files, and the `text` of each line of `.jsonl` files. */
export function readArticles(folder: string = SAMPLES): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = join(folder, name)
      if (/\.(txt|news|md)$/.test(name)) return [readFileSync(file, 'utf8')]
      if (!name.endsWith('.jsonl')) return []
      const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
      return lines.map((line) => (JSON.parse(line) as { text: string }).text)
    })
}

/** Articles one after the other, again and again, up to a length. */
export function textOfLength(articles: readonly string[], length: number): string {
  const parts: string[] = []
  for (let i = 0, have = 0; have < length; i++) {
    const article = `${articles[i % articles.length]!}\n\n`
    parts.push(article)
    have += article.length
  }
  return parts.join('').slice(0, length)
}

/** A text without a single line break. */
export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ')

/** A text with a line for every few words. */
export const inTinyLines = (text: string): string => text.replace(/((?:\S+[^\S\n]+){3})/gu, '$1\n')
