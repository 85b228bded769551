/** The registry records no file by that name. */
export class NotRecordedError extends Error {
  override readonly name = 'NotRecordedError'
  readonly code = 'NOT_RECORDED'
}

/** Files of which fewer copies are held than have to be. */
export class FilesAtRiskError extends Error {
  override readonly name = 'FilesAtRiskError'
  readonly code = 'FILES_AT_RISK'

  constructor(alarms: readonly string[]) {
    super(`not every file is kept as it has to be:\n  ${alarms.join('\n  ')}`)
  }
}
