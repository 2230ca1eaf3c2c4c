// Runs one program of the test run in a process group of its own, so that nothing it started outlives it.
import { type ChildProcess, spawn } from 'node:child_process'
import { inProject, root } from '../root.ts'

export interface Program {
  /** A script of ours or of a package, run by this Node. */
  readonly script: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

export interface Ended {
  readonly ok: boolean
  readonly output: string
  readonly reason?: string
}

const running = new Set<ChildProcess>()
let ending = false

/** Runs the program, its output shown as it comes unless told otherwise; not any more once all are being ended. */
export async function runProgram({ script, args = [], env = {}, timeoutMs }: Program, shown = true): Promise<Ended> {
  if (ending) return { ok: false, output: '', reason: 'not started' }
  const child = spawn(
    process.execPath,
    [...(script.endsWith('.ts') ? ['--import', 'tsx'] : []), inProject(script), ...args],
    {
      cwd: root,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
      // The pipe on stdin tells the program when this process is gone.
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  )
  running.add(child)
  let output = ''
  const show = (chunk: Buffer, stream: NodeJS.WriteStream): void => {
    output += chunk
    if (shown) stream.write(chunk)
  }
  child.stdout.on('data', (chunk: Buffer) => show(chunk, process.stdout))
  child.stderr.on('data', (chunk: Buffer) => show(chunk, process.stderr))
  return new Promise((resolve) => {
    let late = false
    const timer = setTimeout(() => {
      late = true
      void endProgram(child)
    }, timeoutMs)
    child.once('error', (error) => resolve({ ok: false, output, reason: error.message }))
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      running.delete(child)
      const reason = late ? `no end within ${timeoutMs / 1000} s` : `ended with ${code ?? signal}`
      resolve(code === 0 ? { ok: true, output } : { ok: false, output, reason })
    })
  })
}

/** Ends all programs that still run, politely first. */
export async function endAllPrograms(): Promise<void> {
  ending = true
  await Promise.all([...running].map(endProgram))
}

async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  signalGroup(child, 'SIGTERM')
  const impatient = setTimeout(() => signalGroup(child, 'SIGKILL'), 8000)
  await closed
  clearTimeout(impatient)
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(name)
    else process.kill(-child.pid, name)
  } catch {
    // The group has just ended by itself.
  }
}
