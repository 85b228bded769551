/** A step of publishing or yanking, told as it begins or goes on. */
export type Progress =
  | Readonly<{ type: 'reading'; filename: string }>
  /** Something about a distribution that does not keep it from being published. */
  | Readonly<{ type: 'warned'; filename: string; warning: string }>
  /** Bytes of a file that were read for its digest and CID. */
  | Readonly<{ type: 'hashing'; filename: string; read: number; total: number }>
  | Readonly<{ type: 'asking'; registry: string }>
  /** Bytes, framing included. */
  | Readonly<{ type: 'uploading'; filename: string; target: string; sent: number; total: number }>
  /** `isVerified` tells whether it could be read back; where not, there is the target's word alone. */
  | Readonly<{ type: 'uploaded'; filename: string; target: string; isVerified: boolean }>
  /** A target that does not hold all files; the others may be enough. */
  | Readonly<{ type: 'missed'; target: string; reason: string }>
  /** For something that was sent before, or that others sent. */
  | Readonly<{ type: 'waiting'; what: string }>
  /** What the transaction is about, such as `demo 1.0`. */
  | Readonly<{ type: 'sending'; title: string }>
  | Readonly<{ type: 'sent'; title: string; transactionHash: string }>

export type OnProgress = (progress: Progress) => void
