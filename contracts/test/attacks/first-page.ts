import { type FirstDipmp, firstVersionCode, type Identity } from '../first-dipmp.ts'
import { type Outcome, PROJECT, settle } from './arena.ts'

const CID = 'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG'

/** Adds a version to a project of the first dipmp. */
export function addToFirst(first: FirstDipmp, version: string, filename: string, project = PROJECT): Promise<Outcome> {
  return settle(first.createIdentity(project, firstVersionCode(version), CID, filename))
}

/** Adds as many versions of junk to a project of the first dipmp as there is room for. */
export async function fillFirst(first: FirstDipmp): Promise<void> {
  for (let patch = 0; patch < 255; patch++) {
    await (await first.createKnownIdentity(PROJECT, firstVersionCode(`0.0.${patch}`), CID, 'junk')).wait()
  }
}

/** Renders a project page as the first dipmp's server did, which escaped nothing. */
export async function firstPage(first: FirstDipmp, project = PROJECT): Promise<string> {
  return (await first.getAllIdentities(project)).map(renderLink).join('\n')
}

function renderLink({ ipfsHash, idata }: Identity): string {
  return `<a href="/serve/${ipfsHash}/${idata}">${idata}</a>`
}
