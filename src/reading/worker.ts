// The worker on the desktop: a thread of Node.
import { parentPort } from 'node:worker_threads'
import { annotate } from '../core/annotate.ts'
import { serve } from './serve.ts'

const port = parentPort
if (port)
  port.on(
    'message',
    serve(annotate, (response) => port.postMessage(response)),
  )
