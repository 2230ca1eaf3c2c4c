// What each rule of the copy desk underlines, and what its fixes make of the text.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { COPY_RULES, type CopyRule } from '../../src/core/features/copyDesk/index.ts'
import { findingsIn, openChecked, rulesIn, setForUser, takeAction } from './support/copyDesk.ts'
import { closeAll, eventually } from './support/editor.ts'

const HEAD = 'Council of Tarrow votes on the bridge\n\nTARROW, Sept 6 (Harbor Press) — The council met.\n\n'
const curly = '“We tested every bolt,” Mara Velasco said. “It took a week.” '.repeat(4)
const overParagraphs = '“We tested every bolt.\n\nIt took us a week.\n\nThe county paid for it,” Mara Velasco said.'
const cousins =
  'Karim Rahimi met his cousin, Nasrin Rahimi, in Tarrow on Monday. Rahimi said the bridge was safe, according to the county.'

interface Row {
  readonly text: string
  readonly rule: CopyRule
  readonly words: readonly string[]
}

const rows: readonly Row[] = [
  { rule: 'unbalancedMarks', text: '“We tested every bolt, Mara Velasco said on Monday.', words: ['“'] },
  { rule: 'mixedMarks', text: '“We tested every bolt," Mara Velasco said. “It took a week.”', words: ['"'] },
  { rule: 'reopenedMark', text: overParagraphs, words: ['It', 'The'] },
  {
    rule: 'quoteWithoutSource',
    text: 'It rained.\n\n“The people of this town will not forget what was done to them here.”\n\nThe bridge is shut.',
    words: ['“The people of this town will not forget what was done to them here.”'],
  },
  {
    rule: 'twoSpellings',
    text: 'Mara Velasco said the bridge was safe. Velasco left at noon. Velazco did not return.',
    words: ['Velazco'],
  },
  { rule: 'ambiguousSurname', text: cousins, words: ['Rahimi'] },
  {
    rule: 'accusedNotQuoted',
    text: 'Mara Velasco accused Idris Cole of hiding the report.',
    words: ['Idris Cole'],
  },
  {
    rule: 'unsourcedHedge',
    text: 'The mayor allegedly kept two sets of books. He lives in Tarrow.',
    words: ['allegedly'],
  },
  {
    rule: 'anonymousWithoutReason',
    text: 'Two people familiar with the talks said the deal was dead.',
    words: ['Two people familiar with the talks'],
  },
]

interface Mending {
  readonly rule: CopyRule
  readonly text: string
  /** Where the light bulb is asked, with some of the text around it. */
  readonly at: string
  readonly title: RegExp
  readonly mended: string
}

const late = 'The bridge is old. We tested every bolt,” Mara Velasco said on Monday.'

const mendings: readonly Mending[] = [
  {
    rule: 'unbalancedMarks',
    text: late,
    at: '” Mara',
    title: /“.*We tested/,
    mended: late.replace('We', '“We'),
  },
  {
    rule: 'unbalancedMarks',
    text: late,
    at: '” Mara',
    title: /“.*The bridge is old/,
    mended: late.replace('The', '“The'),
  },
  { rule: 'unbalancedMarks', text: late, at: '” Mara', title: /^Take ” away/, mended: late.replace('”', '') },
  {
    rule: 'unbalancedMarks',
    text: 'The bridge is old. ” We tested it all,” Mara Velasco said.',
    at: '” We',
    title: /^Turn .*“/,
    mended: 'The bridge is old. “ We tested it all,” Mara Velasco said.',
  },
  {
    rule: 'mixedMarks',
    text: '“We tested every bolt," Mara Velasco said. “It took a week.”',
    at: '" Mara',
    title: /^Use “/,
    mended: '“We tested every bolt,” Mara Velasco said. “It took a week.”',
  },
  {
    rule: 'mixedMarks',
    text: `${curly}\n\n"No," she said. "Never."`,
    at: '"No',
    title: /^Use .* both quotations/,
    mended: `${curly}\n\n“No,” she said. “Never.”`,
  },
  {
    rule: 'reopenedMark',
    text: overParagraphs,
    at: 'It took',
    title: /“/,
    mended: overParagraphs.replace('It', '“It'),
  },
  {
    rule: 'ambiguousSurname',
    text: cousins,
    at: 'Rahimi said',
    title: /^Write “Nasrin Rahimi”/,
    mended: cousins.replace('Rahimi said', 'Nasrin Rahimi said'),
  },
]

suite('copy desk: each rule', () => {
  teardown(closeAll)
  suiteTeardown(() => setForUser('copyDesk.enabled', undefined))

  const underlined = (document: vscode.TextDocument, rule: CopyRule) =>
    findingsIn(document)
      .filter(({ code }) => code === rule)
      .map(({ range }) => document.getText(range))

  test('has a row below', () => {
    assert.deepEqual(
      rows.map(({ rule }) => rule),
      COPY_RULES,
    )
  })

  for (const { rule, text, words } of rows) {
    test(`${rule} underlines ${words.join(', ')}, as loud as its setting says`, async () => {
      const { document } = await openChecked(HEAD + text)
      assert.deepEqual(underlined(document, rule), words)
      await setForUser(`copyDesk.${rule}`, 'error')
      try {
        await eventually('errors', () =>
          findingsIn(document).some(
            ({ code, severity }) => code === rule && severity === vscode.DiagnosticSeverity.Error,
          ),
        )
        for (const { code, severity } of findingsIn(document)) {
          assert.equal(severity === vscode.DiagnosticSeverity.Error, code === rule, String(code))
        }
        await setForUser(`copyDesk.${rule}`, 'off')
        await eventually('silent', () => !rulesIn(document).includes(rule))
      } finally {
        await setForUser(`copyDesk.${rule}`, undefined)
      }
    })
  }

  for (const { rule, text, at, title, mended } of mendings) {
    test(`${rule} is mended by ${title.source}`, async () => {
      const { document } = await openChecked(HEAD + text)
      assert.ok(rulesIn(document).includes(rule), rulesIn(document).join())
      await takeAction(document, at, title)
      assert.equal(document.getText(), HEAD + mended)
    })
  }
})
