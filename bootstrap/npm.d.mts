/** Runs npm under the given Node in a folder; npm's words go to the terminal. @throws where npm fails. */
export function runNpm(node: string, args: readonly string[], folder: string): void
