// The entry in the browser: readings run in a web worker.
import * as vscode from 'vscode'
import type { NewsmarkApi } from './editor/api.ts'
import { handedOver, type Request, type Response, type StartWorker } from './reading/protocol.ts'
import { standBy } from './standBy.ts'

interface WebWorker {
  postMessage(request: Request, handedOver: ArrayBuffer[]): void
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
      post: (request) => worker.postMessage(request, handedOver(request)),
      close: () => worker.terminate(),
    }
  }
  return standBy(context, async () => {
    const { wakeUp } = await import('./awake.ts')
    return (base) => wakeUp(base, startWorker)
  })
}
