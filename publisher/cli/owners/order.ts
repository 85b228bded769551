import type { OwnerCall } from '../../owners/owner-call.ts'

/** What a call is and which contract takes it; the registry of the settings unless told. */
export type Order = Readonly<{ call: OwnerCall; contract?: string }>
