import { describe, expect, test } from '@jest/globals'
import { signS3 } from './sign-s3.ts'

// The examples of docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html.
const KEY = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const AT = { region: 'us-east-1', now: new Date('2013-05-24T00:00:00Z') }
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

describe('signS3', () => {
  test.each([
    [
      'GET',
      '/test.txt',
      { Range: 'bytes=0-9' },
      EMPTY,
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'PUT',
      '/test$file.text',
      { Date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    ['GET', '/?lifecycle', {}, EMPTY, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['GET', '/?max-keys=2&prefix=J', {}, EMPTY, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('signs %s %s as AWS does', (method, path, headers, payload, signature) => {
    const url = new URL(path, 'https://examplebucket.s3.amazonaws.com')

    const { Authorization } = signS3({ method, url, headers: { ...headers }, payload }, KEY, AT)

    expect(Authorization?.split('Signature=')[1]).toBe(signature)
  })

  test('leaves the body out unless told its digest', () => {
    const url = new URL('https://s3.filebase.io/bucket/a.car')

    const headers = signS3({ method: 'PUT', url, headers: {} }, KEY, AT)

    expect(headers['x-amz-content-sha256']).toBe('UNSIGNED-PAYLOAD')
    expect(JSON.stringify(headers)).not.toContain(KEY.secret)
  })
})
