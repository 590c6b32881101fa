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

export type ActionFragment = { id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, body: { html: string, text: string } | null, link: { label: string, url: string, external: boolean } | null, programs: Array<{ id: string, code: string, name: string }> };

export type ActionsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type ActionsByIdsQuery = { actions: { items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, body: { html: string, text: string } | null, link: { label: string, url: string, external: boolean } | null, programs: Array<{ id: string, code: string, name: string }> }> } };

export type DevelopmentFragment = { id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }> };

export type DevelopmentsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type DevelopmentsByIdsQuery = { developments: { items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }> }> } };

export type DevelopmentsQueryVariables = Exact<{
  programs?: Array<string> | string | null | undefined;
  kinds?: Array<DevelopmentKind> | DevelopmentKind | null | undefined;
  dateFrom?: string | null | undefined;
  dateTo?: string | null | undefined;
  page?: number;
  limit?: number;
}>;


export type DevelopmentsQuery = { developments: { totalCount: number, pageCount: number, items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }> }> } };

export type GuideFragment = { id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, slug: string, title: string, summary: string, audience: Array<GuideAudience>, verifiedOn: string | null, verifiedBy: string | null, reviewBy: string | null, body: { html: string, text: string }, programs: Array<{ id: string, code: string, name: string }> };

export type GuidesByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type GuidesByIdsQuery = { guides: { items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, slug: string, title: string, summary: string, audience: Array<GuideAudience>, verifiedOn: string | null, verifiedBy: string | null, reviewBy: string | null, body: { html: string, text: string }, programs: Array<{ id: string, code: string, name: string }> }> } };

export type NewsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type NewsByIdsQuery = { news: { items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, slug: string, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, externalUrl: string | null, body: { html: string, text: string } | null, programs: Array<{ id: string, code: string, name: string }> }> } };

export type NewsItemFragment = { id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, slug: string, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, externalUrl: string | null, body: { html: string, text: string } | null, programs: Array<{ id: string, code: string, name: string }> };

export type NewsItemQueryVariables = Exact<{
  slug: string;
}>;


export type NewsItemQuery = { newsItem: { id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, slug: string, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, externalUrl: string | null, body: { html: string, text: string } | null, programs: Array<{ id: string, code: string, name: string }> } | null };

export type NewsQueryVariables = Exact<{
  programs?: Array<string> | string | null | undefined;
  kinds?: Array<NewsKind> | NewsKind | null | undefined;
  dateFrom?: string | null | undefined;
  dateTo?: string | null | undefined;
  page?: number;
  limit?: number;
}>;


export type NewsQuery = { news: { totalCount: number, pageCount: number, items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, slug: string, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, externalUrl: string | null, body: { html: string, text: string } | null, programs: Array<{ id: string, code: string, name: string }> }> } };

export type ProgramFragment = { id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null } | null, meaning: { html: string, text: string } | null };

export type ProgramQueryVariables = Exact<{
  code: string;
}>;


export type ProgramQuery = { program: { id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, developments: { totalCount: number, items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }> }> }, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null } | null, meaning: { html: string, text: string } | null } | null };

export type ProgramsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type ProgramsByIdsQuery = { programs: { items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, body: { html: string, text: string } | null, guides: Array<{ id: string, path: string, title: string }>, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null } | null, meaning: { html: string, text: string } | null }> } };

export type ProgramsQueryVariables = Exact<{
  codes?: Array<string> | string | null | undefined;
  page?: number;
  limit?: number;
}>;


export type ProgramsQuery = { programs: { totalCount: number, pageCount: number, items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null } | null, meaning: { html: string, text: string } | null }> } };

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
export const ActionFragmentDoc = new TypedDocumentString(`
    fragment Action on Action {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  programs {
    id
    code
    name
  }
}
    `, {"fragmentName":"Action"}) as unknown as TypedDocumentString<ActionFragment, unknown>;
export const DevelopmentFragmentDoc = new TypedDocumentString(`
    fragment Development on Development {
  id
  path
  updatedAt
  sample
  machineTranslated
  title
  date
  effectiveDate
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
    `, {"fragmentName":"Development"}) as unknown as TypedDocumentString<DevelopmentFragment, unknown>;
export const GuideFragmentDoc = new TypedDocumentString(`
    fragment Guide on Guide {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  programs {
    id
    code
    name
  }
}
    `, {"fragmentName":"Guide"}) as unknown as TypedDocumentString<GuideFragment, unknown>;
export const NewsItemFragmentDoc = new TypedDocumentString(`
    fragment NewsItem on NewsItem {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  programs {
    id
    code
    name
  }
}
    `, {"fragmentName":"NewsItem"}) as unknown as TypedDocumentString<NewsItemFragment, unknown>;
export const ProgramFragmentDoc = new TypedDocumentString(`
    fragment Program on Program {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  }
  meaning {
    html
    text
  }
}
    `, {"fragmentName":"Program"}) as unknown as TypedDocumentString<ProgramFragment, unknown>;
export const ActionsByIdsDocument = new TypedDocumentString(`
    query ActionsByIds($ids: [ID!]!, $limit: Int!) {
  actions(ids: $ids, limit: $limit) {
    items {
      ...Action
    }
  }
}
    fragment Action on Action {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  programs {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<ActionsByIdsQuery, ActionsByIdsQueryVariables>;
export const DevelopmentsByIdsDocument = new TypedDocumentString(`
    query DevelopmentsByIds($ids: [ID!]!, $limit: Int!) {
  developments(ids: $ids, limit: $limit) {
    items {
      ...Development
    }
  }
}
    fragment Development on Development {
  id
  path
  updatedAt
  sample
  machineTranslated
  title
  date
  effectiveDate
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
}`) as unknown as TypedDocumentString<DevelopmentsByIdsQuery, DevelopmentsByIdsQueryVariables>;
export const DevelopmentsDocument = new TypedDocumentString(`
    query Developments($programs: [String!], $kinds: [DevelopmentKind!], $dateFrom: Date, $dateTo: Date, $page: Int! = 1, $limit: Int! = 20) {
  developments(
    programs: $programs
    kinds: $kinds
    dateFrom: $dateFrom
    dateTo: $dateTo
    page: $page
    limit: $limit
  ) {
    totalCount
    pageCount
    items {
      ...Development
    }
  }
}
    fragment Development on Development {
  id
  path
  updatedAt
  sample
  machineTranslated
  title
  date
  effectiveDate
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
}`) as unknown as TypedDocumentString<DevelopmentsQuery, DevelopmentsQueryVariables>;
export const GuidesByIdsDocument = new TypedDocumentString(`
    query GuidesByIds($ids: [ID!]!, $limit: Int!) {
  guides(ids: $ids, limit: $limit) {
    items {
      ...Guide
    }
  }
}
    fragment Guide on Guide {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  programs {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<GuidesByIdsQuery, GuidesByIdsQueryVariables>;
export const NewsByIdsDocument = new TypedDocumentString(`
    query NewsByIds($ids: [ID!]!, $limit: Int!) {
  news(ids: $ids, limit: $limit) {
    items {
      ...NewsItem
    }
  }
}
    fragment NewsItem on NewsItem {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  programs {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<NewsByIdsQuery, NewsByIdsQueryVariables>;
export const NewsItemDocument = new TypedDocumentString(`
    query NewsItem($slug: String!) {
  newsItem(slug: $slug) {
    ...NewsItem
  }
}
    fragment NewsItem on NewsItem {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  programs {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<NewsItemQuery, NewsItemQueryVariables>;
export const NewsDocument = new TypedDocumentString(`
    query News($programs: [String!], $kinds: [NewsKind!], $dateFrom: Date, $dateTo: Date, $page: Int! = 1, $limit: Int! = 20) {
  news(
    programs: $programs
    kinds: $kinds
    dateFrom: $dateFrom
    dateTo: $dateTo
    page: $page
    limit: $limit
  ) {
    totalCount
    pageCount
    items {
      ...NewsItem
    }
  }
}
    fragment NewsItem on NewsItem {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  programs {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<NewsQuery, NewsQueryVariables>;
export const ProgramDocument = new TypedDocumentString(`
    query Program($code: String!) {
  program(code: $code) {
    ...Program
    developments {
      totalCount
      items {
        ...Development
      }
    }
  }
}
    fragment Development on Development {
  id
  path
  updatedAt
  sample
  machineTranslated
  title
  date
  effectiveDate
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
fragment Program on Program {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  }
  meaning {
    html
    text
  }
}`) as unknown as TypedDocumentString<ProgramQuery, ProgramQueryVariables>;
export const ProgramsByIdsDocument = new TypedDocumentString(`
    query ProgramsByIds($ids: [ID!]!, $limit: Int!) {
  programs(ids: $ids, limit: $limit) {
    items {
      ...Program
      body {
        html
        text
      }
      guides {
        id
        path
        title
      }
    }
  }
}
    fragment Program on Program {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  }
  meaning {
    html
    text
  }
}`) as unknown as TypedDocumentString<ProgramsByIdsQuery, ProgramsByIdsQueryVariables>;
export const ProgramsDocument = new TypedDocumentString(`
    query Programs($codes: [String!], $page: Int! = 1, $limit: Int! = 20) {
  programs(codes: $codes, page: $page, limit: $limit) {
    totalCount
    pageCount
    items {
      ...Program
    }
  }
}
    fragment Program on Program {
  id
  path
  updatedAt
  sample
  machineTranslated
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
  }
  meaning {
    html
    text
  }
}`) as unknown as TypedDocumentString<ProgramsQuery, ProgramsQueryVariables>;