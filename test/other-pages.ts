import type { Stack } from '@dipmp/stack'

/** Every page of a gateway but those of the Simple API: those of a registry, and those of a project that has a release 1.0. */
export function otherPages({ registry }: Pick<Stack, 'registry'>, project: string): readonly string[] {
  return [
    `/registry/${registry}/`,
    `/rss/${registry}/updates.xml`,
    `/rss/${registry}/packages.xml`,
    `/pypi/${registry}/${project}/json`,
    `/pypi/${registry}/${project}/1.0/json`,
    `/project/${registry}/${project}/`,
    `/project/${registry}/${project}/1.0/`,
    `/rss/${registry}/project/${project}/releases.xml`,
  ]
}

/** What mirrors ask by XML-RPC. */
export const MIRROR_CALLS: readonly string[] = [
  callOf('changelog_last_serial', ''),
  callOf('list_packages_with_serial', ''),
  callOf('changelog_since_serial', '<param><value><int>1</int></value></param>'),
]

/** Sends an XML-RPC call as mirrors do, and returns the answer. */
export async function callXmlRpc(
  gatewayUrl: string,
  { registry }: Pick<Stack, 'registry'>,
  call: string,
): Promise<string> {
  const headers = { 'content-type': 'text/xml' }
  const response = await fetch(`${gatewayUrl}/c/${registry}/pypi`, { method: 'POST', headers, body: call })
  if (response.status !== 200) throw new Error(`the call was answered with ${response.status}`)
  return response.text()
}

function callOf(method: string, params: string): string {
  return `<?xml version='1.0'?><methodCall><methodName>${method}</methodName><params>${params}</params></methodCall>`
}
