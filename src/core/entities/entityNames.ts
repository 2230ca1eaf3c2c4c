// The name an entity goes by, and its other names.
import type { TextLayer } from '../text/layer.ts'
import { looksLikeAcronym } from './organisationNames.ts'

interface Named {
  readonly first: number
  readonly last: number
}

/** The words of a name as written, white space evened out, no possessive. */
export function writtenName(layer: TextLayer, { first, last }: Named): string {
  const { start, end } = layer.tokens
  return layer.text
    .slice(start[first]!, end[last - 1]!)
    .replace(/\s+/gu, ' ')
    .replace(/['’]s?$/u, '')
}

/** The fullest name and the others in order of appearance. */
export function chooseName(layer: TextLayer, names: readonly Named[]): { name: string; aliases: readonly string[] } {
  const forms = new Map<string, { written: string; count: number; shouted: boolean }>()
  for (const mention of names) {
    const written = writtenName(layer, mention)
    const shouted = written.length > 4 && written === written.toUpperCase() && written.includes(' ')
    const known = forms.get(written.toLowerCase())
    if (!known) forms.set(written.toLowerCase(), { written, count: 1, shouted })
    else {
      known.count++
      if (known.shouted && !shouted) {
        known.written = written
        known.shouted = false
      }
    }
  }
  const all = [...forms.values()]
  const fullness = ({ written, count }: { written: string; count: number }): number =>
    (looksLikeAcronym(written) && !written.includes(' ') ? 0 : written.split(/[\s-]/u).length * 10) + Math.min(9, count)
  const best = all.reduce((a, b) => (fullness(b) > fullness(a) ? b : a))
  return { name: best.written, aliases: all.filter((form) => form !== best).map((form) => form.written) }
}
