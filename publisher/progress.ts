/** A step of publishing or yanking, told as it begins or goes on. */
export type Progress =
  | Readonly<{ type: 'reading'; filename: string }>
  /** Bytes of a file that were read for its digest and CID. */
  | Readonly<{ type: 'hashing'; filename: string; read: number; total: number }>
  | Readonly<{ type: 'asking'; registry: string }>
  /** Bytes, framing included. */
  | Readonly<{ type: 'uploading'; filename: string; target: string; sent: number; total: number }>
  | Readonly<{ type: 'uploaded'; filename: string; target: string }>
  /** For something that was sent before, or that others sent. */
  | Readonly<{ type: 'waiting'; what: string }>
  /** What the transaction is about, such as `demo 1.0`. */
  | Readonly<{ type: 'sending'; title: string }>
  | Readonly<{ type: 'sent'; title: string; transactionHash: string }>

export type OnProgress = (progress: Progress) => void
