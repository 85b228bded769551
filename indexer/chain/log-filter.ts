/** Which logs to ask for: those of the addresses, or of all where none are named, with one of the first topics. */
export type LogFilter = Readonly<{ addresses: readonly string[]; topics: readonly string[] }>
