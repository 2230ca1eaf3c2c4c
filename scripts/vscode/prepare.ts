// Gets the VS Code server ready ahead of the suites, so that a slow download does not count against their time.
import { installServer } from './install.ts'

console.log(`VS Code server ${installServer().version}`)
