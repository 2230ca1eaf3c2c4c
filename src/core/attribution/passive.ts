// Cues in the passive: was quoted as saying, was called “a trap” by Cole, it is said that, he is said to have fled.

import { clauseEnd, LONGEST_CONTENT, reach } from './content/boundaries.ts'
import type { CueSite } from './cueSites.ts'
import { type Draft, draft, quotationsIn, spansOf } from './draft.ts'
import { QUOTED } from './lexicon/wordClasses.ts'
import { is, type Line, type Range, spanOf } from './line.ts'
import { phraseAfter, phraseBefore } from './phrases/index.ts'
import { SCORES } from './scores.ts'

/** What the passive cues of a line report. */
export function reportPassives(line: Line, sites: readonly CueSite[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (const site of sites) {
    if (site.shape !== 'passive') continue
    const made = quotedAsSaying(line, site) ?? hearsay(line, site) ?? toldPassive(line, site) ?? byAgent(line, site)
    if (made) drafts.push(made)
  }
  return drafts
}

const endsWithComma = (line: Line, at: number): boolean => line.lower[at] === ','

/** “It is over,” ⟨Cole⟩ ⟨was quoted as saying⟩ by the Courier: the speaker is the subject, the agent passes it on. */
function quotedAsSaying(line: Line, site: CueSite): Draft | null {
  if (!/^(?:quoted|cited|reported|heard|recorded)$/.test(line.lower[site.at]!)) return null
  if (line.lower[site.at + 1] !== 'as' || !/^(?:saying|telling|writing|stating)$/.test(line.lower[site.at + 2] ?? ''))
    return null
  const subject = phraseBefore(line, site.from, 0)
  if (!subject) return null
  const end = site.at + 3
  const relay = findAgent(line, end)
  const left = subject.from > 0 ? beforeComma(line, subject.from) : null
  const right = left ? null : contentAfter(line, relay && relay.from <= end + 1 ? relay.to : end)
  const content = left ?? right
  if (!content) return null
  return {
    ...passiveDraft(line, site, [content], subject),
    cue: spanOf(line, { from: site.from, to: end }),
    relay: relay && spanOf(line, relay),
    why: [
      { reason: 'cue-after', span: spanOf(line, { from: site.from, to: end }) },
      ...(relay ? [{ reason: 'relay' as const, span: spanOf(line, relay) }] : []),
    ],
  }
}

/** by the Courier, in the Courier: who passes the words on. */
function findAgent(line: Line, from: number): Range | null {
  for (let at = from; at < Math.min(line.count, from + 12); at++) {
    if (is(line, at, QUOTED)) return null
    if (line.lower[at] === 'by') return phraseAfter(line, at + 1)
  }
  return null
}

/** The content before a comma or a quotation that ends at item `to`. */
function beforeComma(line: Line, to: number): Range | null {
  const end = endsWithComma(line, to - 1) ? to - 1 : to
  if (end <= 0) return null
  if (is(line, end - 1, QUOTED)) return { from: end - 1, to: end }
  return endsWithComma(line, to - 1) ? { from: Math.max(0, end - LONGEST_CONTENT), to: end } : null
}

function contentAfter(line: Line, from: number): Range | null {
  let at = from
  if (/^[,:]$/.test(line.lower[at] ?? '')) at++
  const to = clauseEnd(line, at, reach(line, at))
  if (to <= at) return null
  return is(line, at, QUOTED) && from !== at ? { from: at, to: at + 1 } : { from: at, to }
}

/** It is said that …; he is said to have fled; the deal is believed to be void: nobody is named. */
function hearsay(line: Line, site: CueSite): Draft | null {
  if (
    !/^(?:said|believed|thought|alleged|reported|understood|feared|expected|estimated|rumoured|rumored|claimed|known)$/.test(
      line.lower[site.at]!,
    )
  )
    return null
  const next = line.lower[site.to]
  const impersonal = line.lower[site.from - 1] === 'it' && next === 'that'
  const personal =
    next === 'to' && /^(?:said|alleged|believed|thought|feared|understood|claimed|reported)$/.test(line.lower[site.at]!)
  if (!impersonal && !personal) return null
  const subject = impersonal ? null : phraseBefore(line, site.from, 0)
  const rest = { from: site.to, to: clauseEnd(line, site.to, reach(line, site.to)) }
  if (rest.to <= rest.from || (personal && !subject)) return null
  return passiveDraft(line, site, subject ? [subject, rest] : [rest], null)
}

/** She was told that …, they were asked whether …: the subject is who it was said to. */
function toldPassive(line: Line, site: CueSite): Draft | null {
  if (
    !/^(?:told|asked|informed|warned|assured|reminded|advised|notified|urged|ordered|instructed)$/.test(
      line.lower[site.at]!,
    )
  )
    return null
  const next = line.lower[site.to] ?? ''
  const quoted = /^[,:]$/.test(next) && is(line, site.to + 1, QUOTED) ? site.to + 1 : -1
  if (quoted < 0 && !/^(?:that|if|whether|how|why|what|who|when|where|to)$/.test(next)) return null
  const content =
    quoted < 0
      ? { from: site.to, to: clauseEnd(line, site.to, reach(line, site.to)) }
      : { from: quoted, to: quoted + 1 }
  const subject = phraseBefore(line, site.from, 0)
  return { ...passiveDraft(line, site, [content], null), addressee: subject && spanOf(line, subject) }
}

const HEARERS = /^(?:advise|inform|notify|brief|assure|reassure|warn|remind)$/

/** The plan was called “a trap” by Cole; it was condemned by the union. */
function byAgent(line: Line, site: CueSite): Draft | null {
  // he was quoted by the Courier: the Courier passes on what he said
  if (/^(?:quote|cite)$/.test(site.cue.lemma)) return null
  let by = -1
  for (let at = site.to; at < Math.min(line.count, site.to + 40); at++) {
    if (line.lower[at] === 'by') {
      by = at
      break
    }
    if (/^[,;:.]$/.test(line.lower[at]!)) break
  }
  if (by < 0) return null
  const source = phraseAfter(line, by + 1)
  const subject = phraseBefore(line, site.from, 0)
  if (!source || !subject) return null
  const complement = { from: site.to, to: by }
  // The buyer was advised by Tarn Lane: who is advised is nothing that was said
  if (complement.to <= complement.from && HEARERS.test(site.cue.lemma)) return null
  return passiveDraft(line, site, complement.to > complement.from ? [subject, complement] : [subject], source)
}

const passiveDraft = (line: Line, site: CueSite, ranges: readonly Range[], source: Range | null): Draft =>
  draft({
    parts: spansOf(line, ranges),
    source: source && spanOf(line, source),
    cue: spanOf(line, site),
    stance: site.cue.stance,
    quotations: ranges.flatMap((range) => quotationsIn(line, range)),
    block: line.block,
    score: source ? SCORES.passive : SCORES.hearsay,
    why: [{ reason: 'passive', span: spanOf(line, site) }],
  })
