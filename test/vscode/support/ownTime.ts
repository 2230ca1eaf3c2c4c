// How much of the extension host's time one extension takes: by a profile of the host's thread, because much else runs there
// while an extension wakes.
import { type Profiler, Session } from 'node:inspector/promises'

/** Microseconds between two looks at the stack. */
const INTERVAL = 200

export interface OwnTime {
  /** Milliseconds in which a module was loaded: read, compiled, and run up to its exports. */
  readonly loading: number
  /** Milliseconds in code of the extension beyond that. */
  readonly running: number
}

/** @param folder where the extension lies */
export async function watchOwnTime(folder: string): Promise<{ stop(): Promise<OwnTime> }> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.post('Profiler.start')
  return {
    async stop() {
      const { profile } = await session.post('Profiler.stop')
      session.disconnect()
      return ownTime(profile, folder)
    },
  }
}

function ownTime({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, folder: string): OwnTime {
  const kinds = new Map<number, keyof OwnTime | null>()
  const children = new Map(nodes.map((node) => [node.id, node]))
  const visit = (id: number, above: keyof OwnTime | null): void => {
    const { callFrame, children: below = [] } = children.get(id)!
    const loads = callFrame.functionName === 'wrapModuleLoad' || callFrame.functionName === '_doLoadModule'
    const kind = above ?? (loads ? 'loading' : callFrame.url.includes(folder) ? 'running' : null)
    kinds.set(id, kind)
    for (const child of below) visit(child, kind)
  }
  if (nodes[0]) visit(nodes[0].id, null)
  const time = { loading: 0, running: 0 }
  samples.forEach((id, index) => {
    const kind = kinds.get(id)
    if (kind) time[kind] += (timeDeltas[index] ?? 0) / 1000
  })
  return time
}
