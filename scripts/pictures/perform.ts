// Performs a scene in the window as a person would: with the pointer and the keyboard.
import type { Page } from 'playwright-core'
import { placeOfWords } from '../vscode/shownWords.ts'
import type { Scene, Step } from './scenes.ts'

/** Waits until the article is marked, then takes the scene's steps. */
export async function perform(page: Page, scene: Scene): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 30_000 })
  await page.locator('.monaco-editor [class*="ced-"]').first().waitFor({ timeout: 30_000 })
  if (!scene.sideBar) await run(page, 'View: Close Primary Side Bar')
  for (const step of scene.steps) await take(page, step)
  // What has appeared comes to rest: cards grow, lists scroll.
  await page.waitForTimeout(800)
}

async function take(page: Page, step: Step): Promise<void> {
  if ('at' in step) {
    const { x, y } = await find(page, step.at)
    await page.mouse.click(x + 1, y)
  } else if ('hover' in step) {
    const { x, y } = await find(page, step.hover)
    await page.mouse.move(x + 12, y, { steps: 4 })
    await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor({ timeout: 10_000 })
  } else if ('command' in step) await run(page, step.command)
  else if ('press' in step) await page.keyboard.press(step.press)
  else if ('click' in step) await page.locator(step.click).first().click()
  else if ('hide' in step) await page.addStyleTag({ content: `${step.hide} { display: none !important }` })
  else await page.locator(step.waitFor).first().waitFor({ timeout: 10_000 })
}

async function run(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1')
  const input = page.locator('.quick-input-widget input[type="text"]')
  await input.waitFor()
  await input.fill(`>${title}`)
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: title.split(': ').at(-1) ?? title })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.waitForTimeout(400)
}

async function find(page: Page, text: string): Promise<{ readonly x: number; readonly y: number }> {
  const place = await placeOfWords(page, text)
  if (!place) throw new Error(`The window shows no line with ${JSON.stringify(text)}.`)
  return place
}
