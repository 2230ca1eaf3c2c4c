// The copy desk: what an editor would ask about before the article goes out. One rule a file; each is quiet in doubt.
import type { Article } from '../../model.ts'
import { buildWhole } from '../lookup.ts'
import { checkAccusedNotQuoted } from './accusedNotQuoted.ts'
import { checkAmbiguousSurname } from './ambiguousSurname.ts'
import { checkAnonymousWithoutReason } from './anonymousWithoutReason.ts'
import type { CheckCopy, CheckCopyInSteps, CopyRule, Finding } from './finding.ts'
import { COPY_RULES } from './finding.ts'
import { readMarks } from './markedBlocks.ts'
import { checkMixedMarks } from './mixedMarks.ts'
import { checkQuoteWithoutSource } from './quoteWithoutSource.ts'
import { checkReopenedMark } from './reopenedMark.ts'
import { checkTwoSpellings } from './twoSpellings.ts'
import { checkUnbalancedMarks } from './unbalancedMarks.ts'
import { checkUnsourcedHedge } from './unsourcedHedge.ts'

export { COPY_RULES, type CopyEdit, type CopyFix, type CopyRule, type Finding, type Problem } from './finding.ts'

const CHECKS: Readonly<Record<CopyRule, CheckCopy | CheckCopyInSteps>> = {
  unbalancedMarks: checkUnbalancedMarks,
  mixedMarks: checkMixedMarks,
  reopenedMark: checkReopenedMark,
  quoteWithoutSource: checkQuoteWithoutSource,
  twoSpellings: checkTwoSpellings,
  ambiguousSurname: checkAmbiguousSurname,
  accusedNotQuoted: checkAccusedNotQuoted,
  unsourcedHedge: checkUnsourcedHedge,
  anonymousWithoutReason: checkAnonymousWithoutReason,
}

/** The same as `checkCopy`, a little with each step: what is found is added to `found`, rule by rule. */
export function* checkCopyInSteps(
  article: Article,
  rules: readonly CopyRule[],
  found: Finding[],
): Generator<void, void> {
  yield* buildWhole(article)
  yield* readMarks(article)
  for (const rule of rules) {
    const answer = CHECKS[rule](article)
    for (const finding of isFinished(answer) ? answer : yield* answer) found.push(finding)
    yield
  }
}

/**
 * What the rules find in an article, in order of the text. Never throws; each rule is linear in the length of the text.
 * @param rules those that are asked, all of them unless told otherwise
 */
export function checkCopy(article: Article, rules: readonly CopyRule[] = COPY_RULES): readonly Finding[] {
  const found: Finding[] = []
  for (const _ of checkCopyInSteps(article, rules, found));
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

const isFinished = (answer: ReturnType<CheckCopy | CheckCopyInSteps>): answer is readonly Finding[] =>
  Array.isArray(answer)
