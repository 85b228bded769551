import { Bytes } from '@graphprotocol/graph-ts'
import { Account } from './generated/schema'

export function loadAccount(address: Bytes): Account {
  let account = Account.load(address)
  if (account == null) {
    account = new Account(address)
    account.save()
  }
  return account
}
