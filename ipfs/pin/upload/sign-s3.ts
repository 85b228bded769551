import { createHash, createHmac } from 'node:crypto'

/** A key of an S3 account. */
export type S3Key = Readonly<{ id: string; secret: string }>

type S3Request = Readonly<{
  method: string
  url: URL
  headers: Readonly<Record<string, string>>
  /** The sha256 of the body; it is not signed unless told. */
  payload?: string
}>

/**
 * The headers that sign a request by AWS Signature Version 4 (docs.aws.amazon.com/IAM, "create a signed request"). A body
 * need not be signed: the connection protects it, and its CID is compared.
 */
export function signS3(
  { method, url, headers, payload = 'UNSIGNED-PAYLOAD' }: S3Request,
  key: S3Key,
  { region, now }: Readonly<{ region: string; now: Date }>,
): Readonly<Record<string, string>> {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const day = time.slice(0, 8)
  const signed: Record<string, string> = { ...headers, 'x-amz-content-sha256': payload, 'x-amz-date': time }
  const listed = Object.entries({ ...signed, host: url.host })
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const names = listed.map(([name]) => name).join(';')
  const canonical = [
    method,
    url.pathname
      .split('/')
      .map((part) => encode(decodeURIComponent(part)))
      .join('/'),
    queryText(url.searchParams),
    ...listed.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    payload,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const signing = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${key.secret}`)
  const signature = Buffer.from(hmac(signing, text)).toString('hex')
  return {
    ...signed,
    Authorization: `AWS4-HMAC-SHA256 Credential=${key.id}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  }
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function queryText(query: URLSearchParams): string {
  return [...query]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
}

// encodeURIComponent leaves some characters that this signature wants encoded.
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
