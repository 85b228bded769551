import type { UploadServer } from './upload-server.ts'

type Server = Pick<UploadServer, 'url' | 'token'>

/** The environment by which each tool uploads to a server, as it is called every day. */
export function clientEnvironment({ url, token }: Server): Readonly<Record<string, string>> {
  const upload = `${url}/legacy/`
  return {
    TWINE_REPOSITORY_URL: upload,
    TWINE_USERNAME: USER,
    TWINE_PASSWORD: token,
    UV_PUBLISH_URL: upload,
    UV_PUBLISH_CHECK_URL: `${url}/simple/`,
    UV_PUBLISH_USERNAME: USER,
    UV_PUBLISH_PASSWORD: token,
    FLIT_INDEX_URL: upload,
    FLIT_USERNAME: USER,
    FLIT_PASSWORD: token,
    HATCH_INDEX_REPO: upload,
    HATCH_INDEX_USER: USER,
    HATCH_INDEX_AUTH: token,
    PDM_PUBLISH_REPO: upload,
    PDM_PUBLISH_USERNAME: USER,
    PDM_PUBLISH_PASSWORD: token,
    // poetry takes a repository by name: poetry publish --repository dipmp
    POETRY_REPOSITORIES_DIPMP_URL: upload,
    POETRY_HTTP_BASIC_DIPMP_USERNAME: USER,
    POETRY_HTTP_BASIC_DIPMP_PASSWORD: token,
  }
}

/** What a user of each tool types then. */
export const CLIENT_COMMANDS = [
  'twine upload dist/*',
  'uv publish',
  'flit publish',
  'hatch publish',
  'pdm publish',
  'poetry publish --repository dipmp',
] as const

/** A stanza for `~/.pypirc`, for `twine upload -r dipmp` and whatever else reads that file. */
export function pypircStanza({ url, token }: Server): string {
  return `[distutils]\nindex-servers = dipmp\n\n[dipmp]\nrepository = ${url}/legacy/\nusername = ${USER}\npassword = ${token}\n`
}

const USER = '__token__'
