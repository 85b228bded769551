import type { CoreMetadata } from '../core-metadata.ts'

/** Core metadata that says nothing. */
export const NO_CORE_METADATA: CoreMetadata = {
  tooLarge: false,
  name: null,
  summary: null,
  description: null,
  descriptionContentType: null,
  keywords: [],
  author: null,
  authorEmail: null,
  maintainer: null,
  maintainerEmail: null,
  homePage: null,
  projectUrls: [],
  license: null,
  licenseExpression: null,
  classifiers: [],
  requiresDist: [],
  providesExtra: [],
}
