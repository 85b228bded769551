const LONGEST_SHOWN = 80

/** Shows hostile text in a message: short, on one line, every character but printable ASCII escaped. */
export function quote(text: string): string {
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text
  return JSON.stringify(shown).replace(/[^\x20-\x7e]/g, escapeUnit)
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
