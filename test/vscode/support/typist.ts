// Somebody who types all day in one long article: words, marks, names, whole paragraphs, and what takes them away again.
import * as vscode from 'vscode'

const GIVEN = ['Mara', 'Idris', 'Petra', 'Teun', 'Lucía', 'Ansa', 'Harlan']
const SURNAMES = ['Velasco', 'Cole', 'Oyelaran', 'Haverkamp', 'Arbelo', 'Korhonen', 'Vossberg', 'Dunmore', 'Ayle']
const PLACES = ['Tarrow', 'Upper Lisk', 'Skarn', 'Ashdown', 'Millrace']
const PAPERS = ['Harbor Courier', 'Lisk Observer', 'Skarn Islander']

const pick = (from: readonly string[], i: number): string => from[i % from.length]!
const person = (i: number): string => `${pick(GIVEN, i)} ${pick(SURNAMES, i + Math.floor(i / 7))}`

const paragraph = (i: number): string =>
  `“Pier ${i} will be ready in May,” ${person(i)}, who leads the works, told the ${pick(PAPERS, i)} in ${pick(PLACES, i)} on ` +
  `Monday. ${person(i + 2)} said nobody had asked the residents of ${pick(PLACES, i + 1)}, and called plan ${i} “reckless and late”.`

/** An article of about so many characters, about dozens of people. */
export function longArticle(length: number): string {
  const paragraphs: string[] = []
  for (let written = 0; written < length; written += paragraphs.at(-1)!.length + 2) {
    paragraphs.push(paragraph(paragraphs.length))
  }
  return paragraphs.join('\n\n')
}

/** What is typed, in turn; nothing stands for taking some of it away. */
const TYPED = [
  ' late',
  ' “',
  'No',
  '”',
  ', Cole said.',
  '\n\n“Never,” said Petra Oyelaran.',
  '',
  '',
  ' Mrs Arbelo',
  '.',
  '',
]
const TAKEN = 9

/** Makes so many edits all over the text, as fast as VS Code takes them. @param between what else is done after each */
export async function typeAllDay(
  editor: vscode.TextEditor,
  edits: number,
  between: (i: number) => Promise<unknown> | undefined = () => undefined,
): Promise<void> {
  const { document } = editor
  for (let i = 0; i < edits; i++) {
    const line = (Math.floor(i / TYPED.length) * 37 + 2) % document.lineCount
    const end = document.lineAt(line).range.end
    const words = pick(TYPED, i)
    const place = words === '' ? new vscode.Range(end.translate(0, -Math.min(TAKEN, end.character)), end) : end
    await editor.edit((edit) => edit.replace(place, words), { undoStopBefore: false, undoStopAfter: false })
    await between(i)
  }
}
