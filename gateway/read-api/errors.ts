/** What was sent to `/graphql` is no GraphQL over HTTP. */
export class InvalidRequestError extends Error {
  readonly code = 'INVALID_REQUEST'
}

export class UnsupportedMediaTypeError extends Error {
  readonly code = 'UNSUPPORTED_MEDIA_TYPE'

  constructor() {
    super('send the query as JSON: content-type: application/json, in UTF-8')
  }
}

/** The method does not do what was asked for. */
export class MethodNotAllowedError extends Error {
  readonly code = 'METHOD_NOT_ALLOWED'
}

/** Where in a document a fault is, as GraphQL's errors tell it. */
export type DocumentFault = Readonly<{
  message: string
  locations?: readonly Readonly<{ line: number; column: number }>[] | undefined
}>

/** The document, or the values of its variables, are at fault. */
export class InvalidDocumentError extends Error {
  readonly code = 'INVALID_DOCUMENT'
  readonly faults: readonly DocumentFault[]

  constructor(message: string, faults: readonly DocumentFault[] = [{ message }]) {
    super(message)
    this.faults = faults
  }
}

/** A query asks for more than this gateway lets others ask its index for. */
export class QueryTooCostlyError extends Error {
  readonly code = 'QUERY_TOO_COSTLY'

  constructor(reason: string) {
    super(`the query asks for too much: ${reason}`)
  }
}

/** What answered this gateway said more than it reads. */
export class AnswerTooLongError extends Error {
  readonly code = 'ANSWER_TOO_LONG'

  constructor(limit: number) {
    super(`the answer is longer than ${limit} bytes, which is this gateway's limit; ask for less at once`)
  }
}

/** The operator of this gateway lets nobody send queries of their own. */
export class DocumentsOnlyError extends Error {
  readonly code = 'DOCUMENTS_ONLY'

  constructor(names: readonly string[]) {
    super(`this gateway answers its own documents only; send {"documentId": ...} with one of ${names.join(', ')}`)
  }
}
