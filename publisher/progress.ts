/** A step of publishing or yanking, told as it begins or goes on. */
export type Progress =
  | Readonly<{ type: 'reading'; filename: string }>
  | Readonly<{ type: 'asking'; registry: string }>
  /** Bytes, framing included. */
  | Readonly<{ type: 'uploading'; filename: string; target: string; sent: number; total: number }>
  /** `isVerified` tells whether it could be read back; where not, there is the target's word alone. */
  | Readonly<{ type: 'uploaded'; filename: string; target: string; isVerified: boolean }>
  /** A target that does not hold all files; the others may be enough. */
  | Readonly<{ type: 'missed'; target: string; reason: string }>
  | Readonly<{ type: 'sending'; project: string; version: string }>
  | Readonly<{ type: 'sent'; project: string; version: string; transactionHash: string }>

export type OnProgress = (progress: Progress) => void
