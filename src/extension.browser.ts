// The entry in the browser: readings run in a web worker.
import * as vscode from 'vscode'
import { activateNewsmark } from './activate.ts'
import type { NewsmarkApi } from './editor/api.ts'
import type { Request, Response, StartWorker } from './reading/protocol.ts'

interface WebWorker {
  postMessage(request: Request): void
  terminate(): void
  onmessage: ((event: { readonly data: Response }) => void) | null
  onerror: ((event: { readonly message?: string }) => void) | null
}
declare const Worker: new (url: string) => WebWorker

export function activate(context: vscode.ExtensionContext): NewsmarkApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.browser.js').toString()
  const startWorker: StartWorker = (listener) => {
    const worker = new Worker(script)
    worker.onmessage = (event) => listener.onResponse(event.data)
    worker.onerror = (event) => listener.onEnd(event.message ?? 'the worker failed')
    return {
      post: (request) => worker.postMessage(request),
      close: () => worker.terminate(),
    }
  }
  return activateNewsmark(context, startWorker)
}
