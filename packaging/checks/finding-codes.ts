/** Everything that a check can find: whether it is an error, and what to do. docs/reference/checks.md lists them. */
export const FINDINGS = {
  'file-name-invalid': error('build the distribution again with a current tool instead of renaming it'),
  'archive-invalid': error('build the distribution again with a current tool'),
  'record-invalid': error('build the wheel again instead of changing it'),
  'wheel-file-invalid': error('build the wheel again instead of renaming it'),
  'core-metadata-unreadable': error('correct the metadata of the project and build it again'),
  'registry-limit': error('shorten it'),
  'name-mismatch': error('build the distribution again instead of renaming it'),
  'version-mismatch': error('build the distribution again instead of renaming it'),
  'file-twice': error('leave one out'),
  'sdist-twice': error('leave one out: a release has one sdist'),
  'metadata-version-unsupported': error('build with a tool that writes 2.5 or older, which is what PyPI takes'),
  'field-too-new': error('update the build tool, so that it writes the newer Metadata-Version, or leave the field out'),
  'field-missing': error('add it'),
  'field-twice': error('keep one'),
  'name-invalid': error('write the name without blanks around it'),
  'version-invalid': error('write it like 1.0, 2.1rc1 or 1.0.post2 (PEP 440)'),
  'summary-invalid': error('shorten the summary to one line of 512 characters'),
  'classifier-unknown': error('take one of those that https://pypi.org/classifiers/ lists'),
  'classifier-deprecated': error('leave it out, or take what replaces it'),
  'classifier-private': error('do not publish this project, or remove the classifier'),
  'requires-python-invalid': error('write it like >=3.9'),
  'requirement-invalid': error('write it like other>=1.0; python_version < "3.12" (PEP 508)'),
  'requirement-url': error('require a version of a published project; an index has no files of other places'),
  'extra-invalid': error('use letters, digits, ".", "_" and "-", with a letter or digit at both ends'),
  'dynamic-invalid': error('name a field of core metadata other than Name, Version and Metadata-Version'),
  'content-type-invalid': error('write text/markdown, text/x-rst or text/plain'),
  'license-expression-invalid': error('write an SPDX expression such as MIT OR Apache-2.0, or LicenseRef- and a name'),
  'license-twice': error('keep License-Expression, and leave License out'),
  'license-file-invalid': error('name the file by its path from the root of the project, with "/"'),
  'license-file-missing': error('put the file into the distribution, or leave the field out'),
  'url-invalid': error('write a URL of http or https, or leave the field out'),
  'project-url-invalid': error('write "label, url", with a label of 1 to 32 characters that no other has'),
  'email-invalid': error('write ada@example.org or Ada <ada@example.org>'),
  'import-name-invalid': error(
    'write the name of a module, with "; private" behind it where it is none of the interface',
  ),
  'entry-points-invalid': error('write each entry as name = module:function below its [group]'),

  'license-file-too-new': warning('update the build tool, so that it writes Metadata-Version 2.4'),
  'field-unknown': warning('leave it out: twine refuses it'),
  'control-character': warning('remove it'),
  'description-missing': warning('name a README in the metadata of the project'),
  'content-type-missing': warning(
    'say text/markdown, or text/x-rst, where the README is named: pages take it for reStructuredText',
  ),
  'description-not-rendered': warning('correct the reStructuredText: pages show it as plain text'),
  'tag-compressed': warning('update the build tool: WHEEL should have a line for each tag (maturin does since 1.9.1)'),
  'tag-missing': warning('update the build tool: WHEEL should have a line for each tag'),
  'platform-unknown': warning(
    'repair the wheel with auditwheel or delocate, or leave it out: PyPI refuses the platform',
  ),
  'local-version': warning('leave out what follows the "+": PyPI refuses it'),
  'name-spelled-differently': warning('spell the name and the version in one way in all files of a release'),
  'folder-name': warning('update the build tool: the folder should be named as the file (PEP 625)'),
  'file-large': warning('leave out what need not be installed: PyPI takes 100 MiB'),
  'name-near-popular': warning('make sure that nobody takes the one for the other'),
  secret: warning('leave it out of the distribution, and withdraw the secret if it is one'),
} as const

export type FindingCode = keyof typeof FINDINGS

type Kind = Readonly<{ severity: 'error' | 'warning'; cure: string }>

function error(cure: string): Kind {
  return { severity: 'error', cure }
}

function warning(cure: string): Kind {
  return { severity: 'warning', cure }
}
