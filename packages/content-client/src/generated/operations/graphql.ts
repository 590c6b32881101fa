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

export type DevelopmentFragment = { id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }> };

export type DevelopmentsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type DevelopmentsByIdsQuery = { developments: { items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }> }> } };

export type DevelopmentsQueryVariables = Exact<{
  programs?: Array<string> | string | null | undefined;
  kinds?: Array<DevelopmentKind> | DevelopmentKind | null | undefined;
  dateFrom?: string | null | undefined;
  dateTo?: string | null | undefined;
  page?: number;
  limit?: number;
}>;


export type DevelopmentsQuery = { developments: { totalCount: number, pageCount: number, items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }> }> } };

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


export type ProgramQuery = { program: { id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, developments: { totalCount: number, items: Array<{ id: string, path: string, updatedAt: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string }, programs: Array<{ id: string, code: string, name: string }> }> }, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null } | null, meaning: { html: string, text: string } | null } | null };

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
export const ActionsByIdsDocument = new TypedDocumentString("fragment Action on Action { body { html text } deadline id kind link { external label url } machineTranslated path programs { code id name } sample slug state summary title updatedAt } query ActionsByIds($ids: [ID!]!, $limit: Int!) { actions(ids: $ids, limit: $limit) { items { ...Action } } }", {"hash":"16c39f0069a623d354aaa7d6bb15fbbbfae68efe732ebec6651d5638f3215fb7"}) as unknown as TypedDocumentString<ActionsByIdsQuery, ActionsByIdsQueryVariables>;
export const DevelopmentsByIdsDocument = new TypedDocumentString("fragment Development on Development { caseName court date docketNumber effectiveDate hearingDate id kind machineTranslated path programs { code id name } sample source { title url } summary title updatedAt } query DevelopmentsByIds($ids: [ID!]!, $limit: Int!) { developments(ids: $ids, limit: $limit) { items { ...Development } } }", {"hash":"d346afebc012379d8818f23980c405af65d2626a5c610274c7ca7c2852659923"}) as unknown as TypedDocumentString<DevelopmentsByIdsQuery, DevelopmentsByIdsQueryVariables>;
export const DevelopmentsDocument = new TypedDocumentString("fragment Development on Development { caseName court date docketNumber effectiveDate hearingDate id kind machineTranslated path programs { code id name } sample source { title url } summary title updatedAt } query Developments($dateFrom: Date, $dateTo: Date, $kinds: [DevelopmentKind!], $limit: Int! = 20, $page: Int! = 1, $programs: [String!]) { developments( programs: $programs kinds: $kinds dateFrom: $dateFrom dateTo: $dateTo page: $page limit: $limit ) { items { ...Development } pageCount totalCount } }", {"hash":"aa21ac31631430fad7b15a6acb9ab4f49280f1837bdc4bbe35c1b0196e28d4bc"}) as unknown as TypedDocumentString<DevelopmentsQuery, DevelopmentsQueryVariables>;
export const GuidesByIdsDocument = new TypedDocumentString("fragment Guide on Guide { audience body { html text } id machineTranslated path programs { code id name } reviewBy sample slug summary title updatedAt verifiedBy verifiedOn } query GuidesByIds($ids: [ID!]!, $limit: Int!) { guides(ids: $ids, limit: $limit) { items { ...Guide } } }", {"hash":"d5219e2c81cd374e7af7c253601386a9d809a66488526b781273fcaf0a85bdb2"}) as unknown as TypedDocumentString<GuidesByIdsQuery, GuidesByIdsQueryVariables>;
export const NewsByIdsDocument = new TypedDocumentString("fragment NewsItem on NewsItem { body { html text } date externalUrl id kind machineTranslated outlet path programs { code id name } sample slug summary title updatedAt } query NewsByIds($ids: [ID!]!, $limit: Int!) { news(ids: $ids, limit: $limit) { items { ...NewsItem } } }", {"hash":"d265a0d4160a39add7903c9991ab56e8ac0086065fa014a0ac6624547bb36fc3"}) as unknown as TypedDocumentString<NewsByIdsQuery, NewsByIdsQueryVariables>;
export const NewsItemDocument = new TypedDocumentString("fragment NewsItem on NewsItem { body { html text } date externalUrl id kind machineTranslated outlet path programs { code id name } sample slug summary title updatedAt } query NewsItem($slug: String!) { newsItem(slug: $slug) { ...NewsItem } }", {"hash":"9a16ea08797db8a420e78cf3f3a81a6be93bd9959158801c9455d58392c3a192"}) as unknown as TypedDocumentString<NewsItemQuery, NewsItemQueryVariables>;
export const NewsDocument = new TypedDocumentString("fragment NewsItem on NewsItem { body { html text } date externalUrl id kind machineTranslated outlet path programs { code id name } sample slug summary title updatedAt } query News($dateFrom: Date, $dateTo: Date, $kinds: [NewsKind!], $limit: Int! = 20, $page: Int! = 1, $programs: [String!]) { news( programs: $programs kinds: $kinds dateFrom: $dateFrom dateTo: $dateTo page: $page limit: $limit ) { items { ...NewsItem } pageCount totalCount } }", {"hash":"87d74f2917d2e2790841508a3a46a1b750a3f40883bf038c5596dc1ff1393e33"}) as unknown as TypedDocumentString<NewsQuery, NewsQueryVariables>;
export const ProgramDocument = new TypedDocumentString("fragment Development on Development { caseName court date docketNumber effectiveDate hearingDate id kind machineTranslated path programs { code id name } sample source { title url } summary title updatedAt } fragment Program on Program { code countries id machineTranslated meaning { html text } name path people { asOf count note } sample status statusAsOf statusNote statusSource { title url } summary updatedAt } query Program($code: String!) { program(code: $code) { developments { items { ...Development } totalCount } ...Program } }", {"hash":"35b7ff6eff4fb0bd2a96ab73fc03b98cb63f4668d715d67bda305b0576411fc3"}) as unknown as TypedDocumentString<ProgramQuery, ProgramQueryVariables>;
export const ProgramsByIdsDocument = new TypedDocumentString("fragment Program on Program { code countries id machineTranslated meaning { html text } name path people { asOf count note } sample status statusAsOf statusNote statusSource { title url } summary updatedAt } query ProgramsByIds($ids: [ID!]!, $limit: Int!) { programs(ids: $ids, limit: $limit) { items { body { html text } guides { id path title } ...Program } } }", {"hash":"4ea19d95776e4b8da3f157e9075ece6dd27686a0eec4e0138dc429adecc9a15a"}) as unknown as TypedDocumentString<ProgramsByIdsQuery, ProgramsByIdsQueryVariables>;
export const ProgramsDocument = new TypedDocumentString("fragment Program on Program { code countries id machineTranslated meaning { html text } name path people { asOf count note } sample status statusAsOf statusNote statusSource { title url } summary updatedAt } query Programs($codes: [String!], $limit: Int! = 20, $page: Int! = 1) { programs(codes: $codes, page: $page, limit: $limit) { items { ...Program } pageCount totalCount } }", {"hash":"9d5a7446d35ecfd77e7b3daee86f4c6bc04a51b0b1b39933e8aa380432fe92a7"}) as unknown as TypedDocumentString<ProgramsQuery, ProgramsQueryVariables>;