/** A text as graph-node's messages show it, which is Rust's debug format. */
export function debugString(text: string): string {
  return JSON.stringify(text).replace(/\\(?:u([0-9a-f]{4})|(.))/g, (sequence, code, character) => {
    if (code === undefined && character !== 'b' && character !== 'f') return sequence
    const unit = JSON.parse(`"${sequence}"`).charCodeAt(0)
    return unit === 0 ? '\\0' : `\\u{${unit.toString(16)}}`
  })
}
