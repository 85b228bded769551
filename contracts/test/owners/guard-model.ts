/** What a proposal does in the model, beside the waits that follow from it. */
export type ModelKind = 'stop' | 'change' | 'departure' | 'members' | 'recovery'

type ModelProposal = {
  kind: ModelKind
  epoch: number
  readyAt: number | null
  lapsesAt: number
  approvals: Set<number>
  vetoes: Set<number>
  isOver: boolean
}

type Rules = Readonly<{ delay: number; longDelay: number; window: number; threshold: number }>

/**
 * A guard once more, in plain words and without bits, hashes and slots: what the contract is compared with. Accounts are
 * numbers, 0 to 2 proposers, 3 to 5 guardians, and above them strangers; every answer is `ok` or the error's name.
 */
export class GuardModel {
  readonly proposals: ModelProposal[] = []
  epoch = 1
  private vetoedThrough = 0
  private readonly rules: Rules

  constructor(rules: Rules) {
    this.rules = rules
  }

  propose(actor: number, kind: Exclude<ModelKind, 'recovery'>, now: number): string {
    const side = sideOf(actor)
    if (side === 'stranger') return 'WrongSide'
    if (side === 'guardian' && kind !== 'members') return 'CallNotAllowed'
    const made: ModelProposal = {
      kind: side === 'guardian' ? 'recovery' : kind,
      epoch: this.epoch,
      readyAt: null,
      lapsesAt: now + this.rules.window,
      approvals: new Set(),
      vetoes: new Set(),
      isOver: false,
    }
    this.proposals.push(made)
    return this.approve(actor, this.proposals.length, now)
  }

  approve(actor: number, number: number, now: number): string {
    const proposal = this.live(number, now)
    if (!proposal) return 'NoSuchProposal'
    if (sideOf(actor) !== approversOf(proposal)) return 'WrongSide'
    if (proposal.approvals.has(actor)) return 'AlreadyCounted'
    const isEnough = proposal.approvals.size + 1 >= this.rules.threshold
    if (proposal.readyAt === null && isEnough) {
      if (isOfMembers(proposal) && this.waits(proposal.kind, now)) return 'ChangePending'
      const { delay, longDelay } = this.rules
      const wait = { stop: 0, change: delay, departure: longDelay, members: longDelay, recovery: longDelay }
      proposal.readyAt = now + wait[proposal.kind]
      proposal.lapsesAt = proposal.readyAt + this.rules.window
    }
    proposal.approvals.add(actor)
    return 'ok'
  }

  withdraw(actor: number, number: number, now: number): string {
    const proposal = this.live(number, now)
    if (!proposal) return 'NoSuchProposal'
    if (sideOf(actor) !== approversOf(proposal)) return 'WrongSide'
    if (!proposal.approvals.delete(actor)) return 'NotApproved'
    if (proposal.approvals.size < this.rules.threshold) proposal.readyAt = null
    return 'ok'
  }

  veto(actor: number, number: number, now: number): string {
    const proposal = this.live(number, now)
    if (!proposal) return 'NoSuchProposal'
    if (sideOf(actor) !== (proposal.kind === 'recovery' ? 'proposer' : 'guardian')) return 'WrongSide'
    if (proposal.vetoes.has(actor)) return 'AlreadyCounted'
    proposal.vetoes.add(actor)
    proposal.isOver = proposal.vetoes.size >= (isOfMembers(proposal) ? this.rules.threshold : 1)
    return 'ok'
  }

  vetoThrough(actor: number, number: number): string {
    if (sideOf(actor) !== 'guardian') return 'WrongSide'
    if (number <= this.vetoedThrough || number > this.proposals.length) return 'InvalidVetoNumber'
    this.vetoedThrough = number
    return 'ok'
  }

  execute(number: number, now: number): string {
    const proposal = this.live(number, now)
    if (!proposal) return 'NoSuchProposal'
    if (proposal.readyAt === null || now < proposal.readyAt) return 'ProposalNotReady'
    proposal.isOver = true
    if (isOfMembers(proposal)) this.epoch++
    return 'ok'
  }

  /** Returns a proposal that neither is over nor lapsed nor void. */
  live(number: number, now: number): ModelProposal | null {
    const proposal = this.proposals[number - 1]
    if (!proposal || proposal.isOver || now > proposal.lapsesAt || proposal.epoch !== this.epoch) return null
    return isOfMembers(proposal) || number > this.vetoedThrough ? proposal : null
  }

  private waits(kind: ModelKind, now: number): boolean {
    return this.proposals.some(
      (other, index) => other.kind === kind && other.readyAt !== null && this.live(index + 1, now) !== null,
    )
  }
}

function sideOf(actor: number): 'proposer' | 'guardian' | 'stranger' {
  if (actor > 5) return 'stranger'
  return actor < 3 ? 'proposer' : 'guardian'
}

function approversOf({ kind }: ModelProposal): 'proposer' | 'guardian' {
  return kind === 'recovery' ? 'guardian' : 'proposer'
}

function isOfMembers({ kind }: ModelProposal): boolean {
  return kind === 'members' || kind === 'recovery'
}
