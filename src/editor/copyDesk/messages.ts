// The words of the copy desk: what is wrong, what to do about it, and what each fix is called.
import { l10n } from 'vscode'
import type { CopyFix, CopyRule, Finding, Problem } from '../../core/features/copyDesk/index.ts'

/** What is wrong, and what to do. */
export function messageOf({ problem, words: [a = '', b = '', c = ''] }: Finding): string {
  const messages: Readonly<Record<Problem, string>> = {
    neverClosed: l10n.t('{0} opens a quotation that is never closed. Close it, or take the mark away.', a),
    neverOpened: l10n.t('{0} closes a quotation that was never opened. Open it, or take the mark away.', a),
    unlikePair: l10n.t('The quotation opens with {0} and closes with {1}. Use a pair.', a, b),
    unlikeRest: l10n.t('Most quotations of this article stand in {1}, this one in {0}. Use the same marks.', a, b),
    notReopened: l10n.t('A quotation goes on in this paragraph. Begin it with {0}.', a),
    noSource: l10n.t('No source of this quotation is named. Say who said it.'),
    twoSpellings: l10n.t('“{0}” is also spelled “{1}” in this article. Choose one spelling.', a, b),
    ambiguousSurname: l10n.t('“{0}” may be {1} or {2}. Give the full name.', a, b, c),
    accusedNotQuoted: l10n.t(
      '{0} is accused or criticised, and neither quoted nor said to have been asked. Ask for a reply.',
      a,
    ),
    hedge: l10n.t('“{0}”: nobody is named who says so. Name the source.', a),
    noReason: l10n.t('“{0}” stays unnamed, and the article does not say why. Give the reason.', a),
  }
  return messages[problem]
}

/** What a related place shows. */
export function messageOfRelated({ problem, words: [a = '', b = '', c = ''] }: Finding): string {
  if (problem === 'twoSpellings') return l10n.t('Here it is “{0}”.', b)
  if (problem === 'ambiguousSurname') return l10n.t('{0} was named here.', c)
  if (problem === 'accusedNotQuoted') return l10n.t('{0} is accused here too.', a)
  if (problem === 'unlikePair') return l10n.t('The other mark of the pair.')
  return l10n.t('The quotation begins here.')
}

export function titleOfFix({ kind, words: [a = '', b = ''] }: CopyFix): string {
  const titles: Readonly<Record<CopyFix['kind'], string>> = {
    close: l10n.t('Close the quotation with {0}', a),
    open: l10n.t('Insert {0} before “{1}”', a, b),
    turn: l10n.t('Turn the mark round: {0}', a),
    remove: l10n.t('Take {0} away', a),
    matchPair: l10n.t('Use {0}', a),
    matchArticle: matchingAll(a, b),
    spell: spelling(a, b),
    fullName: l10n.t('Write “{0}”', a),
  }
  return titles[kind]
}

function matchingAll(mark: string, quotations: string): string {
  if (quotations === '1') return l10n.t('Use {0}', mark)
  if (quotations === '2') return l10n.t('Use {0} for both quotations', mark)
  return l10n.t('Use {0} for all {1} quotations', mark, quotations)
}

function spelling(name: string, places: string): string {
  if (places === '1') return l10n.t('Write “{0}”', name)
  if (places === '2') return l10n.t('Write “{0}” in both places', name)
  return l10n.t('Write “{0}” in all {1} places', name, places)
}

/** A rule as a switch names it. */
export function nameOfRule(rule: CopyRule): string {
  const names: Readonly<Record<CopyRule, string>> = {
    unbalancedMarks: l10n.t('unbalanced marks'),
    mixedMarks: l10n.t('mixed marks'),
    reopenedMark: l10n.t('missing mark at a paragraph'),
    quoteWithoutSource: l10n.t('quote without a source'),
    twoSpellings: l10n.t('two spellings of one name'),
    ambiguousSurname: l10n.t('ambiguous surname'),
    accusedNotQuoted: l10n.t('accused but not quoted'),
    unsourcedHedge: l10n.t('hedge without a source'),
    anonymousWithoutReason: l10n.t('anonymous source without a reason'),
  }
  return names[rule]
}
