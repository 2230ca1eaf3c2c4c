// The entry on the desktop: readings run in a thread of Node.
import { Worker } from 'node:worker_threads'
import * as vscode from 'vscode'
import { activateNewsmark } from './activate.ts'
import type { NewsmarkApi } from './editor/api.ts'
import type { Response, StartWorker } from './reading/protocol.ts'

export function activate(context: vscode.ExtensionContext): NewsmarkApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath
  const startWorker: StartWorker = (listener) => {
    const worker = new Worker(script)
    worker.on('message', (response: Response) => listener.onResponse(response))
    worker.on('error', (error) => listener.onEnd(error.stack ?? error.message))
    worker.on('exit', (code) => listener.onEnd(`the worker ended with code ${code}`))
    return {
      post: (request) => worker.postMessage(request),
      close: () => void worker.terminate(),
    }
  }
  return activateNewsmark(context, startWorker)
}
