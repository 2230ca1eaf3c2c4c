// The name an entity goes by, and its other names.
import type { EntityType } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { endOfName } from './nameForm.ts'
import { looksLikeAcronym } from './organisationNames.ts'

interface Named {
  readonly first: number
  readonly last: number
}

/** The words of a name as written, white space evened out, without possessive, nickname and letters behind it. */
export function writtenName(layer: TextLayer, named: Named): string {
  const { start, end } = layer.tokens
  return layer.text
    .slice(start[named.first]!, end[endOfName(layer, named) - 1]!)
    .replace(/\s+["“][^"”]+["”](?=\s)/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/['’]s?$/u, '')
}

/** The fullest name and the others in order of appearance. */
export function chooseName(
  layer: TextLayer,
  names: readonly Named[],
  type: EntityType,
): { name: string; aliases: readonly string[] } {
  const forms = new Map<string, { written: string; count: number; shouted: boolean }>()
  for (const mention of names) {
    const written = writtenName(layer, mention)
    const shouted = isShouted(written)
    const key = written.normalize('NFC').replace('’', "'").toLowerCase()
    const known = forms.get(key)
    if (!known) forms.set(key, { written, count: 1, shouted })
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
  return { name: calm(best.written, type), aliases: all.filter((form) => form !== best).map((form) => form.written) }
}

const isShouted = (written: string): boolean => written.length > 4 && written === written.toUpperCase()

// “FORT DUNMORE” of a dateline or a headline is Fort Dunmore; “UNHCR” stays what it is
function calm(written: string, type: EntityType): string {
  if (!isShouted(written) || (type !== 'PLACE' && type !== 'PERSON') || /[\d.]/u.test(written)) return written
  return written.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
