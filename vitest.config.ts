import { defineConfig } from 'vitest/config'

// no test depends on a clock: on a busy machine all of them take as long as they need; none changes what others import, so
// lexicon and models are loaded once
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    testTimeout: 120_000,
    isolate: false,
    maxWorkers: '100%',
    setupFiles: 'test/unit/aTurn.ts',
  },
})
