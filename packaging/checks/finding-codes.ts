/**
 * Everything that a check can find: whether it is an error, what it is, and what to do. docs/reference/checks.md is made of it, with
 * links as from there.
 */
export const FINDINGS = {
  'file-name-invalid': error(
    'the file name is none that a wheel (PEP 427) or sdist (PEP 625) has, in its one spelling',
    'build the distribution again with a current tool instead of renaming it',
  ),
  'archive-invalid': error(
    'the zip or tar breaks a rule of its format, or one of [those here](../guides/publish.md#what-is-refused-before-anything-is-sent)',
    'build the distribution again with a current tool',
  ),
  'record-invalid': error(
    'RECORD is not that of the files in the wheel',
    'build the wheel again instead of changing it',
  ),
  'wheel-file-invalid': error(
    'WHEEL is of another format, or has other tags or another build than the file name',
    'build the wheel again instead of renaming it',
  ),
  'core-metadata-unreadable': error(
    'METADATA or PKG-INFO has a line that is no field, is not UTF-8, or is more than [an index reads](../concepts/limits.md)',
    'correct the metadata of the project and build it again',
  ),
  'registry-limit': error('a name, version or Requires-Python is longer than a registry takes', 'shorten it'),
  'name-mismatch': error(
    'Name is another than in the file name',
    'build the distribution again instead of renaming it',
  ),
  'version-mismatch': error(
    'Version is another than in the file name',
    'build the distribution again instead of renaming it',
  ),
  'file-twice': error('two paths have one file name', 'leave one out'),
  'sdist-twice': error('a release has two sdists, such as of 1.0 and 1.0.0', 'leave one out: a release has one sdist'),
  'metadata-version-unsupported': error(
    'Metadata-Version is none that PyPI takes',
    'build with a tool that writes 2.5 or older, which is what PyPI takes',
  ),
  'field-too-new': error(
    'a field came with a later Metadata-Version than the one that is said',
    'update the build tool, so that it writes the newer Metadata-Version, or leave the field out',
  ),
  'field-missing': error('Metadata-Version, Name or Version is not there', 'add it'),
  'field-twice': error(
    'a field that stands once stands several times, or a description as a field and as the body',
    'keep one',
  ),
  'name-invalid': error('Name is no name (PEP 508)', 'write the name without blanks around it'),
  'version-invalid': error('Version is no version (PEP 440)', 'write it like 1.0, 2.1rc1 or 1.0.post2 (PEP 440)'),
  'summary-invalid': error(
    'Summary has several lines, or more than 512 characters',
    'shorten the summary to one line of 512 characters',
  ),
  'classifier-unknown': error(
    "a Classifier is none of PyPI's, of which a dated list comes with `dipmp`",
    'take one of those that https://pypi.org/classifiers/ lists',
  ),
  'classifier-deprecated': error('PyPI takes a Classifier no more', 'leave it out, or take what replaces it'),
  'classifier-private': error(
    'a Classifier begins with `Private ::`, by which a project says that it must not be published',
    'do not publish this project, or remove the classifier',
  ),
  'requires-python-invalid': error('Requires-Python is no version specifier (PEP 440)', 'write it like >=3.9'),
  'requirement-invalid': error(
    'Requires-Dist, Provides-Dist or Obsoletes-Dist is no dependency (PEP 508)',
    'write it like other>=1.0; python_version < "3.12" (PEP 508)',
  ),
  'requirement-url': error(
    'a dependency is a direct reference to a URL',
    'require a version of a published project; an index has no files of other places',
  ),
  'extra-invalid': error(
    'Provides-Extra is no name',
    'use letters, digits, ".", "_" and "-", with a letter or digit at both ends',
  ),
  'dynamic-invalid': error(
    'Dynamic names no field, or one that is never dynamic (PEP 643)',
    'name a field of core metadata other than Name, Version and Metadata-Version',
  ),
  'content-type-invalid': error(
    'Description-Content-Type is none of the three, or has another charset or variant',
    'write text/markdown, text/x-rst or text/plain',
  ),
  'license-expression-invalid': error(
    'License-Expression is no SPDX expression (PEP 639), by a dated list that comes with `dipmp`',
    'write an SPDX expression such as MIT OR Apache-2.0, or LicenseRef- and a name',
  ),
  'license-twice': error(
    'License stands beside License-Expression (PEP 639)',
    'keep License-Expression, and leave License out',
  ),
  'license-file-invalid': error(
    'License-File is no plain path inside of the project (PEP 639)',
    'name the file by its path from the root of the project, with "/"',
  ),
  'license-file-missing': error(
    'the file that License-File names is not where it should be: in a wheel below `.dist-info/licenses/`',
    'put the file into the distribution, or leave the field out',
  ),
  'url-invalid': error(
    'Home-page or Download-URL is no URL of http or https',
    'write a URL of http or https, or leave the field out',
  ),
  'project-url-invalid': error(
    'Project-URL is no label and URL, or has a label twice',
    'write "label, url", with a label of 1 to 32 characters that no other has',
  ),
  'email-invalid': error(
    'Author-email or Maintainer-email is one address that cannot be read',
    'write ada@example.org or Ada <ada@example.org>',
  ),
  'import-name-invalid': error(
    'Import-Name or Import-Namespace names nothing that Python can import (PEP 794)',
    'write the name of a module, with "; private" behind it where it is none of the interface',
  ),
  'entry-points-invalid': error(
    'entry_points.txt cannot be read by installers, or a script in it has a path for a name',
    'write each entry as name = module:function below its [group]',
  ),

  'license-file-too-new': warning(
    'License-File stands below a Metadata-Version before 2.4, as setuptools wrote it; twine leaves it out',
    'update the build tool, so that it writes Metadata-Version 2.4',
  ),
  'field-unknown': warning('a field is none of core metadata', 'leave it out: twine refuses it'),
  'control-character': warning('a field has a control character', 'remove it'),
  'description-missing': warning('there is no description', 'name a README in the metadata of the project'),
  'content-type-missing': warning(
    'there is a description without Description-Content-Type',
    'say text/markdown, or text/x-rst, where the README is named: pages take it for reStructuredText',
  ),
  'description-not-rendered': warning(
    'reStructuredText has one of the [common faults](#descriptions)',
    'correct the reStructuredText: pages show it as plain text',
  ),
  'tag-compressed': warning(
    'WHEEL has a set of tags in one line',
    'update the build tool: WHEEL should have a line for each tag (maturin does since 1.9.1)',
  ),
  'tag-missing': warning('WHEEL has no Tag', 'update the build tool: WHEEL should have a line for each tag'),
  'platform-unknown': warning(
    'PyPI takes no wheels of the platform, such as `linux_x86_64`',
    'repair the wheel with auditwheel or delocate, or leave it out: PyPI refuses the platform',
  ),
  'local-version': warning(
    'the version is a local one, such as 1.0+cu121',
    'leave out what follows the "+": PyPI refuses it',
  ),
  'name-spelled-differently': warning(
    'files of one release spell the name or the version in two ways',
    'spell the name and the version in one way in all files of a release',
  ),
  'folder-name': warning(
    'the folder of an sdist is not named as the file',
    'update the build tool: the folder should be named as the file (PEP 625)',
  ),
  'file-large': warning('the file has more than 100 MiB', 'leave out what need not be installed: PyPI takes 100 MiB'),
  'name-near-popular': warning(
    'the name looks like, or is one slip of a key from, one of the 2,000 projects that were downloaded most from PyPI',
    'make sure that nobody takes the one for the other',
  ),
  secret: warning(
    'a file is named like one of secrets, or has what looks like a private key or a token, by [a few patterns](#secrets)',
    'leave it out of the distribution, and withdraw the secret if it is one',
  ),
} as const

export type FindingCode = keyof typeof FINDINGS

type Kind = Readonly<{ severity: 'error' | 'warning'; what: string; cure: string }>

function error(what: string, cure: string): Kind {
  return { severity: 'error', what, cure }
}

function warning(what: string, cure: string): Kind {
  return { severity: 'warning', what, cure }
}
