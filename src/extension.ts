// The entry on the desktop: readings run in a thread of Node.
import { Worker } from 'node:worker_threads'
import * as vscode from 'vscode'
import type { NewsmarkApi } from './editor/api.ts'
import { handedOver, type Response, type StartWorker } from './reading/protocol.ts'
import { standBy } from './standBy.ts'

export function activate(context: vscode.ExtensionContext): NewsmarkApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath
  const startWorker: StartWorker = (listener) => {
    const worker = new Worker(script)
    worker.on('message', (response: Response) => listener.onResponse(response))
    worker.on('error', (error) => listener.onEnd(error.stack ?? error.message))
    worker.on('exit', (code) => listener.onEnd(`the worker ended with code ${code}`))
    return {
      post: (request) => worker.postMessage(request, handedOver(request)),
      close: () => void worker.terminate(),
    }
  }
  return standBy(context, async () => {
    const { wakeUp } = await import('./awake.ts')
    return (base) => wakeUp(base, startWorker)
  })
}
