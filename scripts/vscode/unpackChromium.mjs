// Unpacks the Chromium of @sparticuz/chromium into this process's temporary folder (see chromium.ts).
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
