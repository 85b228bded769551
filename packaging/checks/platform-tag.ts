const NAMED: readonly string[] = [
  ...['any', 'win32', 'win_arm64', 'win_amd64', 'win_ia64', 'linux_armv6l', 'linux_armv7l'],
  ...['manylinux1_x86_64', 'manylinux1_i686', 'manylinux2010_x86_64', 'manylinux2010_i686'],
  ...['x86_64', 'i686', 'aarch64', 'armv7l', 'ppc64', 'ppc64le', 's390x'].map((machine) => `manylinux2014_${machine}`),
]

const LINUX = 'x86_64|i686|aarch64|armv7l|ppc64le|s390x|riscv64'
const MAC = 'ppc|ppc64|i386|x86_64|arm64|intel|fat|fat3|fat64|universal|universal2'

const PATTERNS: readonly RegExp[] = [
  new RegExp(`^macosx_(?:10_[0-9]+|(?:1[1-5]|26)_0)_(?:${MAC})$`),
  new RegExp(`^manylinux_[0-9]+_[0-9]+_(?:${LINUX}|ppc64)$`),
  new RegExp(`^musllinux_[0-9]+_[0-9]+_(?:${LINUX})$`),
  /^ios_[0-9]+_[0-9]+_(?:arm64|x86_64)_(?:iphoneos|iphonesimulator)$/,
  /^android_[0-9]+_(?:arm64_v8a|armeabi_v7a|x86|x86_64)$/,
  /^pyemscripten_[0-9]+_[0-9]+_wasm32$/,
]

/** Whether PyPI takes wheels of a platform tag (PEP 425, 600, 656, 730, 738, 783), as it stood in August 2026. */
export function isPlatformOfPypi(tag: string): boolean {
  return NAMED.includes(tag) || PATTERNS.some((pattern) => pattern.test(tag))
}
