// Registers the tools with VS Code. They read and change nothing, so no one has to confirm them.
import * as vscode from 'vscode'
import { Articles } from './articles.ts'
import { type Input, textOf } from './input.ts'
import { TOOLS, type Tool } from './tools.ts'

const { l10n } = vscode

/** Nothing happens where VS Code knows no language models. */
export function registerAssistants(...sources: ConstructorParameters<typeof Articles>): vscode.Disposable {
  const { lm } = vscode as { readonly lm?: typeof vscode.lm }
  if (typeof lm?.registerTool !== 'function') return vscode.Disposable.from()
  const articles = new Articles(...sources)
  return vscode.Disposable.from(
    articles,
    ...TOOLS.map((tool) => lm.registerTool<Input>(tool.name, new ArticleTool(tool, articles))),
  )
}

class ArticleTool implements vscode.LanguageModelTool<Input> {
  constructor(
    private readonly tool: Tool,
    private readonly articles: Articles,
  ) {}

  prepareInvocation({ input }: vscode.LanguageModelToolInvocationPrepareOptions<Input>): vscode.PreparedToolInvocation {
    const file = typeof input?.file === 'string' ? input.file : null
    return { invocationMessage: file === null ? l10n.t('Reading the article') : l10n.t('Reading {0}', file) }
  }

  /** @throws Error whose message tells the model what to ask instead */
  async invoke(
    { input }: vscode.LanguageModelToolInvocationOptions<Input>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const cancelled = new AbortController()
    const watching = token.onCancellationRequested(() => cancelled.abort())
    try {
      const given: Input = typeof input === 'object' && input !== null ? input : {}
      const question = this.tool.question(given)
      const asked = await this.articles.find(textOf(given, 'file'), cancelled.signal)
      if ('problem' in asked) throw new Error(asked.problem)
      const answer = question(asked.article)
      if ('problem' in answer) throw new Error(answer.problem)
      const { file, unread } = asked
      const found = { file, ...answer.found, ...(unread > 0 && { unreadCharactersAtTheEnd: unread }) }
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(found))])
    } finally {
      watching.dispose()
    }
  }
}
