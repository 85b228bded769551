/** The directives of docutils 0.23, by their English names. Sphinx has further ones, which only Sphinx knows. */
export const DIRECTIVES: ReadonlySet<string> = new Set(
  `admonition attention caution class code code-block compound container contents csv-table danger date default-role epigraph error
  figure footer header highlights hint image important list-table line-block math meta note parsed-literal pull-quote replace role
  rst-class rubric section-numbering sectnum sidebar sourcecode table target-notes tip title topic unicode warning`.split(
    /\s+/,
  ),
)

/** Directives that docutils has and pages do not let through. */
export const REFUSED_DIRECTIVES: ReadonlySet<string> = new Set(['raw', 'include'])

/** The roles of docutils 0.23, by their English names. */
export const ROLES: ReadonlySet<string> = new Set(
  `ab abbreviation ac acronym anonymous-reference citation-reference code emphasis footnote-reference i index literal math
  named-reference pep pep-reference rfc rfc-reference strong sub subscript substitution-reference sup superscript t target title
  title-reference uri uri-reference url`.split(/\s+/),
)
