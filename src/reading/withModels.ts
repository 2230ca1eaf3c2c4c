// Hands the models to every worker before its first text. They are read with the first article, and not before.
import type { ModelFiles } from '../core/modelFiles.ts'
import type { Channel, StartWorker } from './protocol.ts'

/**
 * Wraps `start` so that a worker gets its models first; what is posted meanwhile waits for them.
 * @param load reads the model files; must not reject, but leave out what cannot be read
 */
export function startWithModels(start: StartWorker, load: () => Promise<ModelFiles>): StartWorker {
  return (listener): Channel => {
    const channel = start(listener)
    let closed = false
    const ready = load().then((files) => {
      if (!closed) channel.post({ kind: 'models', files })
    })
    return {
      post: (request) => void ready.then(() => closed || channel.post(request)),
      close: () => {
        closed = true
        channel.close()
      },
    }
  }
}
