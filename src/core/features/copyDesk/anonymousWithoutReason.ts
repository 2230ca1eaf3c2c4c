// A source without a name, and no word why.
import type { Article, Quote, Span } from '../../model.ts'
import { excerpt } from '../excerpt.ts'
import { lookupOf, quotesBy } from '../lookup.ts'
import { spansTouching } from '../spanIndex.ts'
import type { CheckCopy } from './finding.ts'

/** Where the reason stands apart from the source: The official asked for anonymity. She was not authorised to speak. */
const REASON =
  /\b(?:anonym\w*|condition that|not (?:to be|be|being) (?:named|identified|quoted)|(?:cannot|could not|can['’]t) be (?:named|identified)|withh(?:eld|olding)|real names?|pseudonym|not authori[sz]ed|declined to (?:be named|give (?:his|her|their) name)|fear(?:s|ed|ing)? (?:of )?(?:reprisals?|retaliation|retribution|for (?:his|her|their))|to speak (?:freely|candidly|publicly|openly)|to discuss|for legal reasons|off the record|on background)\b/iu
/** “The sources added”: whoever was introduced before. */
const KNOWN = /^(?:the|these|those|both|that|same)\b/iu
/** Words that only someone who hides a name writes: “villagers living close to the mine” have names. */
const HIDDEN =
  /\b(?:sources?|insiders?|familiar with|(?:with|has|have|had) (?:direct |first-?hand )?knowledge of|privy to|not (?:to be|be) (?:named|identified)|(?:people|person|those|officials?|aides?|friends?|allies|ally|someone) (?:\S+ )?close to)\b/iu
/** Another outlet's source: the agency cited an unnamed officer. */
const ANOTHERS = /\b(?:unnamed|unidentified|anonymous)\b/iu

/** Two people familiar with the talks said the deal was dead. */
export const checkAnonymousWithoutReason: CheckCopy = (article) => {
  const seen = new Set<string>()
  return article.quotes.flatMap((quote) => {
    const { source, sourcing, stance } = quote
    if (sourcing !== 'anonymous' || !source || quote.inside !== null || stance === 'thought') return []
    const words = excerpt(article.text, source, 60)
    if (!HIDDEN.test(words) || KNOWN.test(words) || ANOTHERS.test(words) || seen.has(words.toLowerCase())) return []
    seen.add(words.toLowerCase())
    if (hasReason(article, quote, source)) return []
    return [
      {
        start: source.start,
        end: source.end,
        rule: 'anonymousWithoutReason',
        problem: 'noReason',
        words: [words],
        related: [],
        fixes: [],
        about: words.toLowerCase(),
      } as const,
    ]
  })
}

/** Given with the source, with another quote of the same one, or in the sentence behind. */
function hasReason(article: Article, quote: Quote, source: Span): boolean {
  if (quote.anonymity) return true
  const same = quotesBy(article, quote.speaker)
  if (same.some(({ anonymity }) => anonymity !== null)) return true
  const { sentences } = lookupOf(article)
  const around = spansTouching(sentences, {
    start: source.start,
    end: Math.max(source.end, quote.parts.at(-1)?.end ?? 0),
  })
  const last = Math.min((around.at(-1) ?? 0) + 1, sentences.start.length - 1)
  return REASON.test(article.text.slice(sentences.start[around[0] ?? 0], sentences.end[last]))
}
