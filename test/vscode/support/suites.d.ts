// All suites in test/vscode, gathered by scripts/bundles.ts.
declare module 'virtual:suites'
