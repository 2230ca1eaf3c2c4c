// The worker in the browser.

import { prepare } from './prepare.ts'
import type { Request, Response } from './protocol.ts'
import { serve } from './serve.ts'

interface WorkerScope {
  postMessage(response: Response): void
  onmessage: ((event: { readonly data: Request }) => void) | null
}

const scope = globalThis as unknown as WorkerScope
const answer = serve(prepare, (response) => scope.postMessage(response))
scope.onmessage = (event) => answer(event.data)
