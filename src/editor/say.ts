// What a command answers in words. It comes as a message: VS Code has its messages read aloud without taking the keyboard
// from the editor, and shows them in its accessible view. Nothing else that an extension may use does both: what the status
// bar says is silent, and a document or a list would take the reader out of the article. It leaves by itself.
import * as vscode from 'vscode'

/** Says something the reader has asked for, and nothing else. */
export function say(words: string): void {
  void vscode.window.showInformationMessage(words)
}
