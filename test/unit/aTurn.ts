// Long tests let the runner hear from time to time that they are alive: it gives up on who is silent for a minute.
import { afterEach } from 'vitest'

/** Settles after whatever is waiting has had its turn. */
export const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

afterEach(aTurn)
