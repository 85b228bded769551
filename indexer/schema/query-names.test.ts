import { expect, test } from '@jest/globals'
import { queryNames } from './query-names.ts'

test.each([
  ['Project', 'project', 'projects'],
  ['LogEntry', 'logEntry', 'logEntries'],
  ['Registry', 'registry', 'registries'],
  ['Person', 'person', 'persons'],
  ['Child', 'child', 'childs'],
  ['Mouse', 'mouse', 'mouses'],
  ['Data', 'data', 'datas'],
  ['Sheep', 'sheep', 'sheeps'],
  ['Information', 'information', 'informations'],
  ['Man', 'man', 'mans'],
  ['Matrix', 'matrix', 'matrixes'],
  ['Vertex', 'vertex', 'vertexes'],
  ['Hero', 'hero', 'heros'],
  ['Quiz', 'quiz', 'quizs'],
  ['Life', 'life', 'lifes'],
  ['Category', 'category', 'categories'],
  ['Status', 'status', 'statuses'],
  ['Address', 'address', 'addresses'],
  ['Analysis', 'analysis', 'analyses'],
  ['Leaf', 'leaf', 'leaves'],
  ['Wolf', 'wolf', 'wolves'],
  ['Chief', 'chief', 'chiefs'],
  ['Crisis', 'crisis', 'crises'],
  ['Money', 'money', 'monies'],
  ['Key', 'key', 'keys'],
  ['Journey', 'journey', 'journeys'],
])('takes %s for one %s and many %s', (type, singular, plural) => {
  expect(queryNames(type)).toEqual({ singular, plural })
})

test.each([
  'Stats',
  'News',
  'Series',
  'Species',
  'Metadata',
  'Axis',
  'Alias',
  'Gas',
  'Lens',
  'Yes',
  'Bureaux',
  'Testis',
  'advice',
])('adds _collection to %s, whose plural is the same', (type) => {
  const name = type.toLowerCase()

  expect(queryNames(type)).toEqual({ singular: name, plural: `${name}_collection` })
})

test.each([
  ['ERC20Token', 'erc20Token', 'erc20Tokens'],
  ['NFT', 'nft', 'nfts'],
  ['MyNFTToken', 'myNFTToken', 'myNFTTokens'],
  ['CToken', 'ctoken', 'ctokens'],
  ['URIChange', 'urichange', 'urichanges'],
  ['APIKey', 'apikey', 'apikeys'],
  ['iPhone', 'iPhone', 'iPhones'],
  ['_Under', 'under', 'unders'],
  ['Foo_bar', 'fooBar', 'fooBars'],
  ['Pool2', 'pool2', 'pool2S'],
  ['V3', 'v3', 'v3S'],
])('writes %s in camel case', (type, singular, plural) => {
  expect(queryNames(type)).toEqual({ singular, plural })
})
