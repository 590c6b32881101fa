/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How to act. */
export type ActionKind =
  /** Call somebody. */
  | 'CALL'
  /** Write to somebody. */
  | 'LETTER'
  /** Something on another website. */
  | 'LINK'
  /** Tell others. */
  | 'SHARE';

/** Whether there is still something to do. */
export type ActionState =
  /** It is over. */
  | 'CLOSED'
  /** It can be done now. */
  | 'OPEN'
  /** It is over, and it worked. */
  | 'WON';

/** Who acted. */
export type DevelopmentKind =
  /** A government agency published a notice or a memo, or did something. */
  | 'AGENCY'
  /** The White House or an official announced something. */
  | 'ANNOUNCEMENT'
  /** Congress passed or discussed a law. */
  | 'CONGRESS'
  /** A court ruled, or a case was filed or argued. */
  | 'COURT';

/** Whom a guide is for. */
export type GuideAudience =
  /** Lawyers and people who help. */
  | 'ADVOCATES'
  /** People who employ a person with parole. */
  | 'EMPLOYERS'
  /** People with parole. */
  | 'PAROLEES'
  /** People who support a person with parole. */
  | 'SPONSORS';

/** What kind of article it is. */
export type NewsKind =
  /** Somebody else’s article: `outlet` and `externalUrl` lead to it. */
  | 'IN_THE_MEDIA'
  /** For journalists. */
  | 'PRESS_RELEASE'
  /** What the campaign thinks. */
  | 'STATEMENT'
  /** Something that has changed, explained. */
  | 'UPDATE';

/** Where a program stands on the day of `statusAsOf`. */
export type ProgramStatus =
  /** The government has ended it. */
  | 'ENDED'
  /** An end has been announced for a day that is still to come. */
  | 'ENDING'
  /** A court keeps it alive for now, or a decision is open that could bring it back. */
  | 'IN_COURT'
  /** New people can come or apply. */
  | 'OPEN'
  /** Nobody new is let in or applications are on hold; the program has not been ended. */
  | 'PAUSED';

export type ActionFragment = { slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, body: { html: string, text: string } | null, link: { label: string, url: string, external: boolean } | null, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

export type ActionsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type ActionsByIdsQuery = { actions: { items: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, body: { html: string, text: string } | null, link: { label: string, url: string, external: boolean } | null, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } }> } };

export type DevelopmentFragment = { title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

export type DevelopmentsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type DevelopmentsByIdsQuery = { developments: { items: Array<{ title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } }> } };

export type DevelopmentsQueryVariables = Exact<{
  programs?: Array<string> | string | null | undefined;
  kinds?: Array<DevelopmentKind> | DevelopmentKind | null | undefined;
  dateFrom?: string | null | undefined;
  dateTo?: string | null | undefined;
  page?: number;
  limit?: number;
}>;


export type DevelopmentsQuery = { developments: { totalCount: number, pageCount: number, items: Array<{ title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } }> } };

export type FileFragment = { id: string, url: string, title: string, mimeType: string, filesize: number, language: string };

export type GuideFragment = { slug: string, title: string, summary: string, audience: Array<GuideAudience>, verifiedOn: string | null, verifiedBy: string | null, reviewBy: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, body: { html: string, text: string }, documents: Array<{ id: string, url: string, title: string, mimeType: string, filesize: number, language: string }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

export type GuidesByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type GuidesByIdsQuery = { guides: { items: Array<{ slug: string, title: string, summary: string, audience: Array<GuideAudience>, verifiedOn: string | null, verifiedBy: string | null, reviewBy: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, body: { html: string, text: string }, documents: Array<{ id: string, url: string, title: string, mimeType: string, filesize: number, language: string }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } }> } };

export type ImageFragment = { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> };

export type NewsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type NewsByIdsQuery = { news: { items: Array<{ slug: string, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, externalUrl: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, body: { html: string, text: string } | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null, documents: Array<{ id: string, url: string, title: string, mimeType: string, filesize: number, language: string }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } }> } };

export type NewsItemFragment = { slug: string, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, externalUrl: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, body: { html: string, text: string } | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null, documents: Array<{ id: string, url: string, title: string, mimeType: string, filesize: number, language: string }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

export type NewsItemQueryVariables = Exact<{
  slug: string;
}>;


export type NewsItemQuery = { newsItem: { slug: string, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, externalUrl: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, body: { html: string, text: string } | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null, documents: Array<{ id: string, url: string, title: string, mimeType: string, filesize: number, language: string }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } } | null };

export type NewsQueryVariables = Exact<{
  programs?: Array<string> | string | null | undefined;
  kinds?: Array<NewsKind> | NewsKind | null | undefined;
  dateFrom?: string | null | undefined;
  dateTo?: string | null | undefined;
  page?: number;
  limit?: number;
}>;


export type NewsQuery = { news: { totalCount: number, pageCount: number, items: Array<{ slug: string, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, externalUrl: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, body: { html: string, text: string } | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null, documents: Array<{ id: string, url: string, title: string, mimeType: string, filesize: number, language: string }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } }> } };

export type ProgramFragment = { code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null, source: { title: string, url: string } | null } | null, meaning: { html: string, text: string } | null, body: { html: string, text: string } | null, guides: Array<{ id: string, path: string, title: string }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

export type ProgramQueryVariables = Exact<{
  code: string;
}>;


export type ProgramQuery = { program: { code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, developments: { totalCount: number, items: Array<{ title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }>, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } }> }, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null, source: { title: string, url: string } | null } | null, meaning: { html: string, text: string } | null, body: { html: string, text: string } | null, guides: Array<{ id: string, path: string, title: string }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } } | null };

export type ProgramsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type ProgramsByIdsQuery = { programs: { items: Array<{ code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null, source: { title: string, url: string } | null } | null, meaning: { html: string, text: string } | null, body: { html: string, text: string } | null, guides: Array<{ id: string, path: string, title: string }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } }> } };

export type ProgramsQueryVariables = Exact<{
  codes?: Array<string> | string | null | undefined;
  page?: number;
  limit?: number;
}>;


export type ProgramsQuery = { programs: { totalCount: number, pageCount: number, items: Array<{ code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null, source: { title: string, url: string } | null } | null, meaning: { html: string, text: string } | null, body: { html: string, text: string } | null, guides: Array<{ id: string, path: string, title: string }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null }, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } }> } };

export type SeoFragment = { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, mimeType: string, width: number, height: number, caption: string | null, credit: string | null, sizes: Array<{ name: string, url: string, width: number, height: number, mimeType: string }> } | null };

type Terms_Action_Fragment = { id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

type Terms_Development_Fragment = { id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

type Terms_Guide_Fragment = { id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

type Terms_NewsItem_Fragment = { id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

type Terms_Page_Fragment = { id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

type Terms_Program_Fragment = { id: string, path: string, url: string, attribution: string, updatedAt: string, sample: boolean, machineTranslated: boolean, translations: Array<{ language: string, since: string, url: string }>, license: { name: string, url: string } };

export type TermsFragment =
  | Terms_Action_Fragment
  | Terms_Development_Fragment
  | Terms_Guide_Fragment
  | Terms_NewsItem_Fragment
  | Terms_Page_Fragment
  | Terms_Program_Fragment
;

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const TermsFragmentDoc = new TypedDocumentString(`
    fragment Terms on Document {
  id
  path
  url
  translations {
    language
    since
    url
  }
  license {
    name
    url
  }
  attribution
  updatedAt
  sample
  machineTranslated
}
    `, {"fragmentName":"Terms"}) as unknown as TypedDocumentString<TermsFragment, unknown>;
export const ImageFragmentDoc = new TypedDocumentString(`
    fragment Image on Image {
  id
  url
  alt
  decorative
  mimeType
  width
  height
  caption
  credit
  sizes {
    name
    url
    width
    height
    mimeType
  }
}
    `, {"fragmentName":"Image"}) as unknown as TypedDocumentString<ImageFragment, unknown>;
export const SeoFragmentDoc = new TypedDocumentString(`
    fragment Seo on Seo {
  title
  description
  image {
    ...Image
  }
}
    fragment Image on Image {
  id
  url
  alt
  decorative
  mimeType
  width
  height
  caption
  credit
  sizes {
    name
    url
    width
    height
    mimeType
  }
}`, {"fragmentName":"Seo"}) as unknown as TypedDocumentString<SeoFragment, unknown>;
export const ActionFragmentDoc = new TypedDocumentString(`
    fragment Action on Action {
  ...Terms
  slug
  title
  kind
  state
  summary
  body {
    html
    text
  }
  deadline
  link {
    label
    url
    external
  }
  seo {
    ...Seo
  }
  programs {
    id
    code
    name
  }
}
    fragment Image on Image {
  id
  url
  alt
  decorative
  mimeType
  width
  height
  caption
  credit
  sizes {
    name
    url
    width
    height
    mimeType
  }
}
fragment Seo on Seo {
  title
  description
  image {
    ...Image
  }
}
fragment Terms on Document {
  id
  path
  url
  translations {
    language
    since
    url
  }
  license {
    name
    url
  }
  attribution
  updatedAt
  sample
  machineTranslated
}`, {"fragmentName":"Action"}) as unknown as TypedDocumentString<ActionFragment, unknown>;
export const DevelopmentFragmentDoc = new TypedDocumentString(`
    fragment Development on Development {
  ...Terms
  title
  date
  effectiveDate
  hearingDate
  kind
  summary
  court
  caseName
  docketNumber
  source {
    title
    url
  }
  programs {
    id
    code
    name
  }
}
    fragment Terms on Document {
  id
  path
  url
  translations {
    language
    since
    url
  }
  license {
    name
    url
  }
  attribution
  updatedAt
  sample
  machineTranslated
}`, {"fragmentName":"Development"}) as unknown as TypedDocumentString<DevelopmentFragment, unknown>;
export const FileFragmentDoc = new TypedDocumentString(`
    fragment File on File {
  id
  url
  title
  mimeType
  filesize
  language
}
    `, {"fragmentName":"File"}) as unknown as TypedDocumentString<FileFragment, unknown>;
export const GuideFragmentDoc = new TypedDocumentString(`
    fragment Guide on Guide {
  ...Terms
  slug
  title
  summary
  body {
    html
    text
  }
  audience
  verifiedOn
  verifiedBy
  reviewBy
  documents {
    ...File
  }
  seo {
    ...Seo
  }
  programs {
    id
    code
    name
  }
}
    fragment File on File {
  id
  url
  title
  mimeType
  filesize
  language
}
fragment Image on Image {
  id
  url
  alt
  decorative
  mimeType
  width
  height
  caption
  credit
  sizes {
    name
    url
    width
    height
    mimeType
  }
}
fragment Seo on Seo {
  title
  description
  image {
    ...Image
  }
}
fragment Terms on Document {
  id
  path
  url
  translations {
    language
    since
    url
  }
  license {
    name
    url
  }
  attribution
  updatedAt
  sample
  machineTranslated
}`, {"fragmentName":"Guide"}) as unknown as TypedDocumentString<GuideFragment, unknown>;
export const NewsItemFragmentDoc = new TypedDocumentString(`
    fragment NewsItem on NewsItem {
  ...Terms
  slug
  title
  kind
  date
  summary
  body {
    html
    text
  }
  outlet
  externalUrl
  image {
    ...Image
  }
  documents {
    ...File
  }
  seo {
    ...Seo
  }
  programs {
    id
    code
    name
  }
}
    fragment File on File {
  id
  url
  title
  mimeType
  filesize
  language
}
fragment Image on Image {
  id
  url
  alt
  decorative
  mimeType
  width
  height
  caption
  credit
  sizes {
    name
    url
    width
    height
    mimeType
  }
}
fragment Seo on Seo {
  title
  description
  image {
    ...Image
  }
}
fragment Terms on Document {
  id
  path
  url
  translations {
    language
    since
    url
  }
  license {
    name
    url
  }
  attribution
  updatedAt
  sample
  machineTranslated
}`, {"fragmentName":"NewsItem"}) as unknown as TypedDocumentString<NewsItemFragment, unknown>;
export const ProgramFragmentDoc = new TypedDocumentString(`
    fragment Program on Program {
  ...Terms
  code
  name
  summary
  countries
  status
  statusAsOf
  statusNote
  statusSource {
    title
    url
  }
  people {
    count
    asOf
    note
    source {
      title
      url
    }
  }
  meaning {
    html
    text
  }
  body {
    html
    text
  }
  guides {
    id
    path
    title
  }
  seo {
    ...Seo
  }
}
    fragment Image on Image {
  id
  url
  alt
  decorative
  mimeType
  width
  height
  caption
  credit
  sizes {
    name
    url
    width
    height
    mimeType
  }
}
fragment Seo on Seo {
  title
  description
  image {
    ...Image
  }
}
fragment Terms on Document {
  id
  path
  url
  translations {
    language
    since
    url
  }
  license {
    name
    url
  }
  attribution
  updatedAt
  sample
  machineTranslated
}`, {"fragmentName":"Program"}) as unknown as TypedDocumentString<ProgramFragment, unknown>;
export const ActionsByIdsDocument = new TypedDocumentString("fragment Action on Action { body { html text } deadline kind link { external label url } programs { code id name } seo { ...Seo } slug state summary title ...Terms } fragment Image on Image { alt caption credit decorative height id mimeType sizes { height mimeType name url width } url width } fragment Seo on Seo { description image { ...Image } title } fragment Terms on Document { attribution id license { name url } machineTranslated path sample translations { language since url } updatedAt url } query ActionsByIds($ids: [ID!]!, $limit: Int!) { actions(ids: $ids, limit: $limit) { items { ...Action } } }", {"hash":"f5fa083bcd59584e79ab66c47b28be0ec817ec58a511f42eb5f83f3a380c1034"}) as unknown as TypedDocumentString<ActionsByIdsQuery, ActionsByIdsQueryVariables>;
export const DevelopmentsByIdsDocument = new TypedDocumentString("fragment Development on Development { caseName court date docketNumber effectiveDate hearingDate kind programs { code id name } source { title url } summary title ...Terms } fragment Terms on Document { attribution id license { name url } machineTranslated path sample translations { language since url } updatedAt url } query DevelopmentsByIds($ids: [ID!]!, $limit: Int!) { developments(ids: $ids, limit: $limit) { items { ...Development } } }", {"hash":"e84fd75ab4c4ba19391e481edf39518a564f3a9d91e910cca9670a5f31b150b2"}) as unknown as TypedDocumentString<DevelopmentsByIdsQuery, DevelopmentsByIdsQueryVariables>;
export const DevelopmentsDocument = new TypedDocumentString("fragment Development on Development { caseName court date docketNumber effectiveDate hearingDate kind programs { code id name } source { title url } summary title ...Terms } fragment Terms on Document { attribution id license { name url } machineTranslated path sample translations { language since url } updatedAt url } query Developments($dateFrom: Date, $dateTo: Date, $kinds: [DevelopmentKind!], $limit: Int! = 20, $page: Int! = 1, $programs: [String!]) { developments( programs: $programs kinds: $kinds dateFrom: $dateFrom dateTo: $dateTo page: $page limit: $limit ) { items { ...Development } pageCount totalCount } }", {"hash":"fbaab04adb8f58527473a2ebdba81215530def0178d9d71753ad9ac48350757c"}) as unknown as TypedDocumentString<DevelopmentsQuery, DevelopmentsQueryVariables>;
export const GuidesByIdsDocument = new TypedDocumentString("fragment File on File { filesize id language mimeType title url } fragment Guide on Guide { audience body { html text } documents { ...File } programs { code id name } reviewBy seo { ...Seo } slug summary title verifiedBy verifiedOn ...Terms } fragment Image on Image { alt caption credit decorative height id mimeType sizes { height mimeType name url width } url width } fragment Seo on Seo { description image { ...Image } title } fragment Terms on Document { attribution id license { name url } machineTranslated path sample translations { language since url } updatedAt url } query GuidesByIds($ids: [ID!]!, $limit: Int!) { guides(ids: $ids, limit: $limit) { items { ...Guide } } }", {"hash":"bb30cd55ddefad2cc351f1707198fc917b627b4cbed946e5d61c59698cddc2d9"}) as unknown as TypedDocumentString<GuidesByIdsQuery, GuidesByIdsQueryVariables>;
export const NewsByIdsDocument = new TypedDocumentString("fragment File on File { filesize id language mimeType title url } fragment Image on Image { alt caption credit decorative height id mimeType sizes { height mimeType name url width } url width } fragment NewsItem on NewsItem { body { html text } date documents { ...File } externalUrl image { ...Image } kind outlet programs { code id name } seo { ...Seo } slug summary title ...Terms } fragment Seo on Seo { description image { ...Image } title } fragment Terms on Document { attribution id license { name url } machineTranslated path sample translations { language since url } updatedAt url } query NewsByIds($ids: [ID!]!, $limit: Int!) { news(ids: $ids, limit: $limit) { items { ...NewsItem } } }", {"hash":"52e20ad5e69c2b329209a25a00a420a3163c6023b537877db3b515501310ebf8"}) as unknown as TypedDocumentString<NewsByIdsQuery, NewsByIdsQueryVariables>;
export const NewsItemDocument = new TypedDocumentString("fragment File on File { filesize id language mimeType title url } fragment Image on Image { alt caption credit decorative height id mimeType sizes { height mimeType name url width } url width } fragment NewsItem on NewsItem { body { html text } date documents { ...File } externalUrl image { ...Image } kind outlet programs { code id name } seo { ...Seo } slug summary title ...Terms } fragment Seo on Seo { description image { ...Image } title } fragment Terms on Document { attribution id license { name url } machineTranslated path sample translations { language since url } updatedAt url } query NewsItem($slug: String!) { newsItem(slug: $slug) { ...NewsItem } }", {"hash":"d8c92de16bf822412915a50ff9dc0e64038401aae9eca7b4a5762f2a0d995227"}) as unknown as TypedDocumentString<NewsItemQuery, NewsItemQueryVariables>;
export const NewsDocument = new TypedDocumentString("fragment File on File { filesize id language mimeType title url } fragment Image on Image { alt caption credit decorative height id mimeType sizes { height mimeType name url width } url width } fragment NewsItem on NewsItem { body { html text } date documents { ...File } externalUrl image { ...Image } kind outlet programs { code id name } seo { ...Seo } slug summary title ...Terms } fragment Seo on Seo { description image { ...Image } title } fragment Terms on Document { attribution id license { name url } machineTranslated path sample translations { language since url } updatedAt url } query News($dateFrom: Date, $dateTo: Date, $kinds: [NewsKind!], $limit: Int! = 20, $page: Int! = 1, $programs: [String!]) { news( programs: $programs kinds: $kinds dateFrom: $dateFrom dateTo: $dateTo page: $page limit: $limit ) { items { ...NewsItem } pageCount totalCount } }", {"hash":"c791e566b3bd6aac128bf55237fc448e9fb60b5a68c164a13f00a9331e37fe4f"}) as unknown as TypedDocumentString<NewsQuery, NewsQueryVariables>;
export const ProgramDocument = new TypedDocumentString("fragment Development on Development { caseName court date docketNumber effectiveDate hearingDate kind programs { code id name } source { title url } summary title ...Terms } fragment Image on Image { alt caption credit decorative height id mimeType sizes { height mimeType name url width } url width } fragment Program on Program { body { html text } code countries guides { id path title } meaning { html text } name people { asOf count note source { title url } } seo { ...Seo } status statusAsOf statusNote statusSource { title url } summary ...Terms } fragment Seo on Seo { description image { ...Image } title } fragment Terms on Document { attribution id license { name url } machineTranslated path sample translations { language since url } updatedAt url } query Program($code: String!) { program(code: $code) { developments { items { ...Development } totalCount } ...Program } }", {"hash":"4a078440793c51b8bf73e59be07d1fcca7cf9dca3bbb55ecd6d1ecc8b996486b"}) as unknown as TypedDocumentString<ProgramQuery, ProgramQueryVariables>;
export const ProgramsByIdsDocument = new TypedDocumentString("fragment Image on Image { alt caption credit decorative height id mimeType sizes { height mimeType name url width } url width } fragment Program on Program { body { html text } code countries guides { id path title } meaning { html text } name people { asOf count note source { title url } } seo { ...Seo } status statusAsOf statusNote statusSource { title url } summary ...Terms } fragment Seo on Seo { description image { ...Image } title } fragment Terms on Document { attribution id license { name url } machineTranslated path sample translations { language since url } updatedAt url } query ProgramsByIds($ids: [ID!]!, $limit: Int!) { programs(ids: $ids, limit: $limit) { items { ...Program } } }", {"hash":"838ebb3338360b0e70fc86d89d8926c1906cbaf6f4a0f95726a3070dcf66422e"}) as unknown as TypedDocumentString<ProgramsByIdsQuery, ProgramsByIdsQueryVariables>;
export const ProgramsDocument = new TypedDocumentString("fragment Image on Image { alt caption credit decorative height id mimeType sizes { height mimeType name url width } url width } fragment Program on Program { body { html text } code countries guides { id path title } meaning { html text } name people { asOf count note source { title url } } seo { ...Seo } status statusAsOf statusNote statusSource { title url } summary ...Terms } fragment Seo on Seo { description image { ...Image } title } fragment Terms on Document { attribution id license { name url } machineTranslated path sample translations { language since url } updatedAt url } query Programs($codes: [String!], $limit: Int! = 20, $page: Int! = 1) { programs(codes: $codes, page: $page, limit: $limit) { items { ...Program } pageCount totalCount } }", {"hash":"048cd8fe2f10eaaafe673e578bba5d481cd7bf8f475262efa6f368de3bcc63bc"}) as unknown as TypedDocumentString<ProgramsQuery, ProgramsQueryVariables>;