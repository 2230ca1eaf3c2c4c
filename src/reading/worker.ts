// The worker on the desktop: a thread of Node.
import { parentPort } from 'node:worker_threads'
import { prepare } from './prepare.ts'
import { serve } from './serve.ts'

const port = parentPort
if (port)
  port.on(
    'message',
    serve(prepare, (response) => port.postMessage(response)),
  )
