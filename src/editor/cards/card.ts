// What every card is made of: words of the article, which stay plain text whatever they look like, words of ours, and links.
import * as vscode from 'vscode'

/** The commands a card may call, and nothing else. */
const CARD_COMMANDS = ['newsmark.reveal', 'newsmark.showMentions', 'newsmark.goToQuoteOfSpeaker'] as const
type CardCommand = (typeof CARD_COMMANDS)[number]

export class Card {
  private readonly markdown = new vscode.MarkdownString('')

  constructor() {
    this.markdown.isTrusted = { enabledCommands: CARD_COMMANDS }
    this.markdown.supportHtml = false
  }

  /** Text that is shown as it is: no Markdown, no links, but it may break at its spaces. */
  text(words: string): this {
    for (const piece of words.split(/(\s+|[.:@])/u)) {
      if (piece === '') continue
      // Bare addresses would become links, and the spaces of `appendText` never break a line.
      if (/^\s/u.test(piece)) this.markdown.appendMarkdown(' ')
      else if (/^[.:@]$/u.test(piece)) this.markdown.appendMarkdown(`&#${piece.charCodeAt(0)};`)
      else this.markdown.appendText(piece)
    }
    return this
  }

  bold(words: string): this {
    this.markdown.appendMarkdown('**')
    this.text(words)
    this.markdown.appendMarkdown('**')
    return this
  }

  link(words: string, command: CardCommand, args: readonly unknown[], tooltip: string): this {
    this.markdown.appendMarkdown('[')
    this.text(words)
    const query = encodeURIComponent(JSON.stringify(args)).replaceAll('(', '%28').replaceAll(')', '%29')
    this.markdown.appendMarkdown(`](command:${command}?${query} "${tooltip.replace(/["\\\n]/gu, '')}")`)
    return this
  }

  line(): this {
    this.markdown.appendMarkdown('  \n')
    return this
  }

  rule(): this {
    this.markdown.appendMarkdown('\n\n---\n\n')
    return this
  }

  /** Several of a kind with something between them: a · b · c. */
  each<Item>(items: readonly Item[], write: (item: Item) => void, between = ' · '): this {
    items.forEach((item, index) => {
      if (index > 0) this.text(between)
      write(item)
    })
    return this
  }

  get contents(): vscode.MarkdownString {
    return this.markdown
  }
}
