import {
  type ContractCall,
  encodeRegistryCalls,
  type RegistryWrites,
  type SignedCallName,
  type SignedCalls,
} from '@dipmp/contracts'

/** A call that an owner makes, as data: it can be sent, printed for a multi-signature wallet, or signed for another to send. */
export type OwnerCall = Readonly<{
  /** What it does, such as `freeze demo`. */
  title: string
  /** What cannot be taken back of it, for the question before it is sent; null where all of it can. */
  forEver: string | null
  /** Makes the call data for the contract at an address. */
  encode: (address: string) => ContractCall
  /** The twin that one account signs and another sends; null where the contract has none. */
  twin: SignedTwin | null
}>

/** A call by its name in the contract, and its arguments. */
export type SignedTwin = { [Name in SignedCallName]: Readonly<{ name: Name; call: SignedCalls[Name] }> }[SignedCallName]

type CallText = Readonly<{ title: string; forEver?: string }>

/** Makes a call that the registry takes from who acts alone. */
export function registryCall(
  { title, forEver = null }: Readonly<{ title: string; forEver?: string | null }>,
  write: (writes: RegistryWrites<ContractCall>) => ContractCall,
): OwnerCall {
  return { title, forEver, encode: (address) => write(encodeRegistryCalls(address)), twin: null }
}

/** Makes a call that has a signed twin. */
export function signableCall(
  text: CallText,
  write: (writes: RegistryWrites<ContractCall>) => ContractCall,
  twin: SignedTwin,
): OwnerCall {
  return { ...registryCall(text, write), twin }
}
