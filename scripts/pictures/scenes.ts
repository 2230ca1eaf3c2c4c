// What the pictures in the README show. Texts are found as they stand in the article, on one line of the window.

export type Step =
  /** Puts the cursor before the text. */
  | { readonly at: string }
  /** Rests the pointer on the text until its card is shown. */
  | { readonly hover: string }
  /** Runs a command by its title, as a person does from the command palette. */
  | { readonly command: string }
  | { readonly press: string }
  | { readonly click: string }
  | { readonly waitFor: string }
  /** Leaves out what is about the machine of the picture, and not about Newsmark. */
  | { readonly hide: string }

export interface Scene {
  /** The name of the picture. */
  readonly name: string
  readonly theme:
    | 'Default Dark Modern'
    | 'Default Light Modern'
    | 'Default High Contrast'
    | 'Default High Contrast Light'
  /** A file in samples/, or the draft beside this file, whose slips are for the copy desk. */
  readonly file: string
  readonly size: { readonly width: number; readonly height: number }
  /** Whether the side bar with the outline is shown. */
  readonly sideBar: boolean
  readonly steps: readonly Step[]
  /** Settings of the window beside the quiet ones of every picture. */
  readonly settings?: Readonly<Record<string, unknown>>
}

const page = { width: 1100, height: 720 }
const card = { width: 860, height: 520 }
const article = { file: 'budget.news', size: page, sideBar: false } as const

const sideBar = {
  file: 'budget.news',
  size: { width: 1180, height: 760 },
  sideBar: true,
  settings: {
    'workbench.activityBar.location': 'default',
    'workbench.view.alwaysShowHeaderActions': true,
    'newsmark.views.followCursor': true,
  },
  steps: [
    { command: 'View: Show Newsmark' },
    { waitFor: '.tree-explorer-viewlet-tree-view .monaco-list-row' },
    { at: 'I do not like' },
    // The editor is the current view: the side bar grows.
    { command: 'View: Decrease Current View Size' },
    { command: 'View: Decrease Current View Size' },
  ],
} as const

export const scenes: readonly Scene[] = [
  { ...article, name: 'dark', theme: 'Default Dark Modern', steps: [] },
  { ...article, name: 'light', theme: 'Default Light Modern', steps: [] },
  { ...article, name: 'highContrast', theme: 'Default High Contrast', steps: [] },
  { ...article, name: 'highContrastLight', theme: 'Default High Contrast Light', steps: [] },
  { ...article, name: 'entityCard', theme: 'Default Light Modern', size: card, steps: [{ hover: 'Delphine' }] },
  {
    ...article,
    name: 'quoteCard',
    theme: 'Default Light Modern',
    size: card,
    steps: [{ hover: 'do not like this budget' }],
  },
  {
    ...article,
    name: 'goToQuote',
    theme: 'Default Light Modern',
    size: card,
    steps: [
      { at: 'I do not like' },
      { command: 'Newsmark: Go to Quote…' },
      { waitFor: '.quick-input-list .monaco-list-row' },
    ],
  },
  {
    ...article,
    name: 'outline',
    theme: 'Default Light Modern',
    size: { width: 1000, height: 600 },
    sideBar: true,
    steps: [
      { at: 'Mayor' },
      { command: 'Explorer: Focus on Outline View' },
      { click: '.pane-header[aria-label^="Explorer Section"]' },
      { waitFor: '.outline-tree .monaco-list-row' },
    ],
  },
  {
    ...article,
    name: 'peekReferences',
    theme: 'Default Light Modern',
    steps: [{ at: 'Okonjo-Reyes said at' }, { command: 'Peek References' }, { waitFor: '.reference-zone-widget' }],
  },
  {
    ...article,
    name: 'workspaceSymbols',
    theme: 'Default Light Modern',
    size: card,
    steps: [
      { command: 'Go to Symbol in Workspace...' },
      { press: 'v' },
      { press: 'o' },
      { press: 's' },
      { press: 's' },
      { waitFor: '.quick-input-list .monaco-list-row .highlight' },
    ],
  },
  {
    ...article,
    name: 'inlayHints',
    theme: 'Default Light Modern',
    size: card,
    steps: [{ press: 'PageDown' }, { press: 'PageDown' }, { press: 'PageDown' }],
    settings: { 'newsmark.inlayHints': 'speakers' },
  },
  {
    ...article,
    name: 'codeLens',
    theme: 'Default Light Modern',
    size: card,
    steps: [{ waitFor: '.codelens-decoration' }],
    settings: { 'newsmark.codeLens': 'all' },
  },
  { ...sideBar, name: 'sideBarDark', theme: 'Default Dark Modern' },
  { ...sideBar, name: 'sideBarLight', theme: 'Default Light Modern' },
  {
    ...article,
    name: 'focus',
    theme: 'Default Dark Modern',
    steps: [{ at: 'I do not like' }, { command: 'Newsmark: Focus on This Speaker' }],
  },
  {
    ...article,
    name: 'presetQuotes',
    theme: 'Default Light Modern',
    steps: [{ command: 'Newsmark: Preset: Quotes' }],
  },
  {
    ...article,
    name: 'layers',
    theme: 'Default Light Modern',
    size: { width: 860, height: 560 },
    steps: [{ command: 'Newsmark: Choose Layers…' }, { waitFor: '.quick-input-list .monaco-list-row' }],
  },
  {
    ...article,
    name: 'completion',
    theme: 'Default Light Modern',
    size: card,
    steps: [
      { press: 'Control+End' },
      { press: 'ArrowLeft' },
      { press: 'Space' },
      { press: 'Shift+V' },
      { press: 'o' },
      { waitFor: '.suggest-widget.visible .monaco-list-row' },
    ],
  },
  {
    ...article,
    name: 'overviewRuler',
    theme: 'Default Light Modern',
    size: card,
    steps: [],
    settings: { 'newsmark.overviewRuler': 'all' },
  },
  {
    name: 'copyDesk',
    theme: 'Default Light Modern',
    file: 'draft.news',
    size: { width: 1100, height: 680 },
    sideBar: false,
    settings: {
      'newsmark.copyDesk.enabled': true,
      'editor.wordWrap': 'on',
      'editor.unicodeHighlight.ambiguousCharacters': false,
    },
    steps: [
      { command: 'View: Focus Problems' },
      { waitFor: '.markers-panel .monaco-list-row' },
      { at: 'Velazco' },
      { command: 'Quick Fix...' },
      { waitFor: '.action-widget .monaco-list-row' },
    ],
  },
  {
    name: 'walkthrough',
    theme: 'Default Dark Modern',
    file: 'budget.news',
    size: { width: 1180, height: 720 },
    sideBar: false,
    steps: [
      { command: 'Newsmark: Get Started' },
      { waitFor: '.gettingStartedContainer .step-title' },
      { hide: '.getting-started-footer' },
    ],
  },
]
