// Python's language reference, keywords.
const KEYWORDS: ReadonlySet<string> = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
)

/** Whether a text is an Import-Name or Import-Namespace (PEP 794), such as `demo.core` or `demo._private; private`. */
export function isImportName(text: string): boolean {
  const [name = '', ...others] = text.split(';')
  const marks = others.length === 0 || (others.length === 1 && others[0]?.trimStart() === 'private')
  return marks && name.trimEnd().split('.').every(isIdentifier)
}

function isIdentifier(text: string): boolean {
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text) && !KEYWORDS.has(text)
}
