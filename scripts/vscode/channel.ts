// How a suite inside VS Code and the runner outside talk, the same from both extension hosts: a small HTTP server that
// takes the suite's report, does in the window what a suite has done by hand, and hands out the extension's files to the web
// worker host.
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, sep } from 'node:path'
import { text } from 'node:stream/consumers'
import { inProject, root } from '../root.ts'
import type { Hands } from './hands.ts'

export interface ChannelOptions {
  readonly hands: Hands
  readonly onReport: (text: string) => void
  /** The pattern of the tests to run, '' for all. */
  readonly grep: string
}

export interface Channel {
  readonly address: string
  close(): void
}

const pictures = inProject('.shots')

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

export async function openChannel(options: ChannelOptions): Promise<Channel> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, options: ChannelOptions): Promise<void> {
  const { pathname } = new URL(request.url ?? '', 'http://channel')
  const [, kind, ...rest] = pathname.split('/').map(decodeURIComponent)
  switch (kind) {
    case 'report':
      options.onReport(await text(request))
      response.end()
      return
    case 'grep':
      response.end(options.grep)
      return
    case 'picture': {
      mkdirSync(pictures, { recursive: true })
      const path = join(pictures, `${rest.join('-')}.png`)
      await options.hands.takePicture(path)
      response.end(path)
      return
    }
    case 'press':
      await options.hands.press(rest.join('/'))
      response.end()
      return
    case 'click':
      await options.hands.click(rest[0] ?? '', rest[1] ?? '')
      response.end()
      return
    case 'click-on':
      await options.hands.clickOn(rest[0] ?? '')
      response.end()
      return
    case 'listen':
      response.end(JSON.stringify(await options.hands.listen(rest[0] ?? '')))
      return
    case 'read':
      response.end(JSON.stringify(await options.hands.read(rest[0] ?? '')))
      return
    case 'style':
      response.end(JSON.stringify(await options.hands.style(rest[0] ?? '', rest[1] ?? '', rest[2])))
      return
    case 'behind':
      response.end(JSON.stringify(await options.hands.behind(rest[0] ?? '', rest[1] ?? '')))
      return
    case 'extension':
      answerWithFile(join(root, ...rest), response)
      return
    default:
      response.writeHead(404).end()
  }
}

function answerWithFile(path: string, response: ServerResponse): void {
  if (!existsSync(path) || !realpathSync(path).startsWith(realpathSync(root) + sep)) {
    response.writeHead(404).end()
    return
  }
  response.setHeader('content-type', contentTypes[extname(path)] ?? 'application/octet-stream')
  response.end(readFileSync(path))
}
