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

/** How urgent an alert is. */
export type AlertLevel =
  /** Good to know. */
  | 'INFORMATION'
  /** Read this before anything else. */
  | 'URGENT'
  /** It may change what a person should do. */
  | 'WARNING';

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

/** The collections that `references` can list. */
export type ReferenceCollection =
  | 'ACTIONS'
  | 'GUIDES'
  | 'NEWS'
  | 'PAGES'
  | 'PROGRAMS';

export type PageLayoutFragment = { layout: Array<
    | { __typename: 'ActionListBlock', id: string, heading: string, intro: { html: string } | null, actions: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null }> }
    | { __typename: 'CallToActionBlock', id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null }
    | { __typename: 'DevelopmentListBlock', id: string, heading: string, intro: { html: string } | null, developments: Array<{ path: string, id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, source: { title: string, url: string } }> }
    | { __typename: 'GuideListBlock', id: string, heading: string, intro: { html: string } | null, guides: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }> }
    | { __typename: 'HeroBlock', id: string, heading: string, text: { html: string } | null, links: Array<{ label: string, url: string, external: boolean }>, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }
    | { __typename: 'ImageBlock', id: string, caption: string | null, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }
    | { __typename: 'NewsListBlock', id: string, heading: string, intro: { html: string } | null, news: Array<{ title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> }
    | { __typename: 'NewsletterBlock', id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null }
    | { __typename: 'ProgramListBlock', id: string, heading: string, intro: { html: string } | null, programs: Array<{ code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }
    | { __typename: 'QuestionsBlock', id: string, heading: string, questions: Array<{ id: string, question: string, answer: { html: string } }> }
    | { __typename: 'TextBlock', id: string, title: string | null, content: { html: string } }
  > };

export type ActionListBlockFragment = { id: string, heading: string, intro: { html: string } | null, actions: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null }> };

export type CallToActionBlockFragment = { id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null };

export type DevelopmentListBlockFragment = { id: string, heading: string, intro: { html: string } | null, developments: Array<{ path: string, id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, source: { title: string, url: string } }> };

export type GuideListBlockFragment = { id: string, heading: string, intro: { html: string } | null, guides: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }> };

export type HeroBlockFragment = { id: string, heading: string, text: { html: string } | null, links: Array<{ label: string, url: string, external: boolean }>, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null };

export type ImageBlockFragment = { id: string, caption: string | null, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null };

export type NewsListBlockFragment = { id: string, heading: string, intro: { html: string } | null, news: Array<{ title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> };

export type NewsletterBlockFragment = { id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null };

export type ProgramListBlockFragment = { id: string, heading: string, intro: { html: string } | null, programs: Array<{ code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> };

export type QuestionsBlockFragment = { id: string, heading: string, questions: Array<{ id: string, question: string, answer: { html: string } }> };

export type TextBlockFragment = { id: string, title: string | null, content: { html: string } };

export type ActionCardFragment = { slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null };

export type ActionLinkFragment = { label: string, url: string, external: boolean };

export type AlertBannerFragment = { id: string, level: AlertLevel, message: string, languages: Array<string>, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null };

export type DevelopmentItemFragment = { path: string, id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, source: { title: string, url: string } };

type DocumentMarks_Action_Fragment = { id: string, path: string, sample: boolean, machineTranslated: boolean };

type DocumentMarks_Development_Fragment = { id: string, path: string, sample: boolean, machineTranslated: boolean };

type DocumentMarks_Guide_Fragment = { id: string, path: string, sample: boolean, machineTranslated: boolean };

type DocumentMarks_NewsItem_Fragment = { id: string, path: string, sample: boolean, machineTranslated: boolean };

type DocumentMarks_Page_Fragment = { id: string, path: string, sample: boolean, machineTranslated: boolean };

type DocumentMarks_Program_Fragment = { id: string, path: string, sample: boolean, machineTranslated: boolean };

export type DocumentMarksFragment =
  | DocumentMarks_Action_Fragment
  | DocumentMarks_Development_Fragment
  | DocumentMarks_Guide_Fragment
  | DocumentMarks_NewsItem_Fragment
  | DocumentMarks_Page_Fragment
  | DocumentMarks_Program_Fragment
;

export type FileLinkFragment = { id: string, title: string, url: string, mimeType: string, filesize: number, language: string };

export type GuideCardFragment = { title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean };

export type HelplineFragment = { label: string, text: string | null, phone: string | null, url: string | null };

export type NewsCardFragment = { title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> };

export type PictureFragment = { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> };

export type ProgramCardFragment = { code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, id: string, path: string, sample: boolean, machineTranslated: boolean };

export type ProgramTagFragment = { code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean };

export type RichTextFragment = { html: string };

export type SourceLinkFragment = { title: string, url: string };

export type TimelineEntryFragment = { id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string } };

export type ActionIndexQueryVariables = Exact<{ [key: string]: never; }>;


export type ActionIndexQuery = { actions: { items: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, body: { html: string } | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, link: { label: string, url: string, external: boolean } | null }> } };

export type FrameQueryVariables = Exact<{
  program?: string | null | undefined;
}>;


export type FrameQuery = { siteSettings: { siteName: string, tagline: string | null, description: string, organizationName: string, contactEmail: string | null, footerText: string | null, legalNotice: string, newsletterUrl: string | null, helpline: { label: string, text: string | null, phone: string | null, url: string | null } | null, socialLinks: Array<{ label: string, url: string, external: boolean }> } | null, navigation: { main: Array<{ label: string, url: string, external: boolean }>, footer: Array<{ label: string, url: string, external: boolean }> } | null, alerts: Array<{ id: string, level: AlertLevel, message: string, languages: Array<string>, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null }> };

export type GuideIndexQueryVariables = Exact<{ [key: string]: never; }>;


export type GuideIndexQuery = { guides: { items: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }> } };

export type GuideBySlugQueryVariables = Exact<{
  slug: string;
  from: string;
}>;


export type GuideBySlugQuery = { guide: { verifiedOn: string | null, verifiedBy: string | null, reviewBy: string | null, title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean, body: { html: string }, documents: Array<{ id: string, title: string, url: string, mimeType: string, filesize: number, language: string }>, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null } } | null, redirect: { to: string, permanent: boolean } | null };

export type NewsReferencesQueryVariables = Exact<{
  publishedIn: Array<string> | string;
  programs?: Array<string> | string | null | undefined;
  page: number;
  limit: number;
}>;


export type NewsReferencesQuery = { references: { totalCount: number, pageCount: number, items: Array<{ id: string, languages: Array<string> }> } };

export type NewsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;


export type NewsByIdsQuery = { news: { items: Array<{ title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> } };

export type NewsPageQueryVariables = Exact<{
  programs?: Array<string> | string | null | undefined;
  page: number;
  limit: number;
}>;


export type NewsPageQuery = { news: { totalCount: number, pageCount: number, items: Array<{ title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> } };

export type NewsItemBySlugQueryVariables = Exact<{
  slug: string;
  from: string;
}>;


export type NewsItemBySlugQuery = { newsItem: { externalUrl: string | null, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, body: { html: string } | null, documents: Array<{ id: string, title: string, url: string, mimeType: string, filesize: number, language: string }>, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> } | null, redirect: { to: string, permanent: boolean } | null };

export type PageByPathQueryVariables = Exact<{
  path: string;
  from: string;
}>;


export type PageByPathQuery = { page: { title: string, summary: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }, layout: Array<
      | { __typename: 'ActionListBlock', id: string, heading: string, intro: { html: string } | null, actions: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null }> }
      | { __typename: 'CallToActionBlock', id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null }
      | { __typename: 'DevelopmentListBlock', id: string, heading: string, intro: { html: string } | null, developments: Array<{ path: string, id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, source: { title: string, url: string } }> }
      | { __typename: 'GuideListBlock', id: string, heading: string, intro: { html: string } | null, guides: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }> }
      | { __typename: 'HeroBlock', id: string, heading: string, text: { html: string } | null, links: Array<{ label: string, url: string, external: boolean }>, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }
      | { __typename: 'ImageBlock', id: string, caption: string | null, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }
      | { __typename: 'NewsListBlock', id: string, heading: string, intro: { html: string } | null, news: Array<{ title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> }
      | { __typename: 'NewsletterBlock', id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null }
      | { __typename: 'ProgramListBlock', id: string, heading: string, intro: { html: string } | null, programs: Array<{ code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }
      | { __typename: 'QuestionsBlock', id: string, heading: string, questions: Array<{ id: string, question: string, answer: { html: string } }> }
      | { __typename: 'TextBlock', id: string, title: string | null, content: { html: string } }
    > } | null, redirect: { to: string, permanent: boolean } | null };

export type ProgramIndexQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgramIndexQuery = { programs: { items: Array<{ code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> } };

export type ProgramNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgramNamesQuery = { programs: { items: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> } };

export type ProgramByCodeQueryVariables = Exact<{
  code: string;
  from: string;
  developmentLimit: number;
}>;


export type ProgramByCodeQuery = { program: { code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, body: { html: string } | null, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null, source: { title: string, url: string } | null } | null, meaning: { html: string } | null, guides: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }>, guideReferences: Array<{ id: string, languages: Array<string> }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null } } | null, developments: { pageCount: number, items: Array<{ id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string } }> }, redirect: { to: string, permanent: boolean } | null };

export type ProgramDevelopmentsQueryVariables = Exact<{
  code: string;
  page: number;
  limit: number;
}>;


export type ProgramDevelopmentsQuery = { developments: { items: Array<{ id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string } }> } };

export type RedirectTargetFragment = { to: string, permanent: boolean };

export type PageAtQueryVariables = Exact<{
  path: string;
  from: string;
}>;


export type PageAtQuery = { document: { id: string } | null, redirect: { to: string, permanent: boolean } | null };

export type ProgramAtQueryVariables = Exact<{
  code: string;
  from: string;
}>;


export type ProgramAtQuery = { document: { id: string } | null, redirect: { to: string, permanent: boolean } | null };

export type NewsItemAtQueryVariables = Exact<{
  slug: string;
  from: string;
}>;


export type NewsItemAtQuery = { document: { id: string } | null, redirect: { to: string, permanent: boolean } | null };

export type GuideAtQueryVariables = Exact<{
  slug: string;
  from: string;
}>;


export type GuideAtQuery = { document: { id: string } | null, redirect: { to: string, permanent: boolean } | null };

export type ProgramTagsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ProgramTagsByIdsQuery = { programs: { items: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> } };

export type ProgramCardsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ProgramCardsByIdsQuery = { programs: { items: Array<{ code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> } };

export type GuideCardsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type GuideCardsByIdsQuery = { guides: { items: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }> } };

export type DevelopmentItemsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type DevelopmentItemsByIdsQuery = { developments: { items: Array<{ path: string, id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, source: { title: string, url: string } }> } };

export type LatestNewsQueryVariables = Exact<{
  limit: number;
}>;


export type LatestNewsQuery = { news: { items: Array<{ title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> } };

export type OpenActionsQueryVariables = Exact<{
  limit: number;
}>;


export type OpenActionsQuery = { actions: { items: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null }> } };

export type SharedLinkFragment = { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null };

export type SocialImageFragment = { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> };

export type SitemapReferencesQueryVariables = Exact<{
  collection: ReferenceCollection;
  publishedIn: Array<string> | string;
  page: number;
}>;


export type SitemapReferencesQuery = { references: { pageCount: number, items: Array<{ path: string, languages: Array<string> }> } };

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
export const RichTextFragmentDoc = new TypedDocumentString(`
    fragment RichText on RichText {
  html
}
    `, {"fragmentName":"RichText"}) as unknown as TypedDocumentString<RichTextFragment, unknown>;
export const ActionLinkFragmentDoc = new TypedDocumentString(`
    fragment ActionLink on Link {
  label
  url
  external
}
    `, {"fragmentName":"ActionLink"}) as unknown as TypedDocumentString<ActionLinkFragment, unknown>;
export const SocialImageFragmentDoc = new TypedDocumentString(`
    fragment SocialImage on Image {
  id
  url
  alt
  decorative
  width
  height
  sizes {
    url
    width
    height
  }
}
    `, {"fragmentName":"SocialImage"}) as unknown as TypedDocumentString<SocialImageFragment, unknown>;
export const PictureFragmentDoc = new TypedDocumentString(`
    fragment Picture on Image {
  ...SocialImage
  caption
  credit
}
    fragment SocialImage on Image {
  id
  url
  alt
  decorative
  width
  height
  sizes {
    url
    width
    height
  }
}`, {"fragmentName":"Picture"}) as unknown as TypedDocumentString<PictureFragment, unknown>;
export const HeroBlockFragmentDoc = new TypedDocumentString(`
    fragment HeroBlock on HeroBlock {
  id
  heading
  text {
    ...RichText
  }
  links {
    ...ActionLink
  }
  image {
    ...Picture
  }
}
    fragment ActionLink on Link {
  label
  url
  external
}
fragment Picture on Image {
  ...SocialImage
  caption
  credit
}
fragment RichText on RichText {
  html
}
fragment SocialImage on Image {
  id
  url
  alt
  decorative
  width
  height
  sizes {
    url
    width
    height
  }
}`, {"fragmentName":"HeroBlock"}) as unknown as TypedDocumentString<HeroBlockFragment, unknown>;
export const TextBlockFragmentDoc = new TypedDocumentString(`
    fragment TextBlock on TextBlock {
  id
  title
  content {
    ...RichText
  }
}
    fragment RichText on RichText {
  html
}`, {"fragmentName":"TextBlock"}) as unknown as TypedDocumentString<TextBlockFragment, unknown>;
export const DocumentMarksFragmentDoc = new TypedDocumentString(`
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
    `, {"fragmentName":"DocumentMarks"}) as unknown as TypedDocumentString<DocumentMarksFragment, unknown>;
export const ProgramCardFragmentDoc = new TypedDocumentString(`
    fragment ProgramCard on Program {
  ...DocumentMarks
  code
  name
  summary
  countries
  status
  statusAsOf
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}`, {"fragmentName":"ProgramCard"}) as unknown as TypedDocumentString<ProgramCardFragment, unknown>;
export const ProgramListBlockFragmentDoc = new TypedDocumentString(`
    fragment ProgramListBlock on ProgramListBlock {
  id
  heading
  intro {
    ...RichText
  }
  programs {
    ...ProgramCard
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment ProgramCard on Program {
  ...DocumentMarks
  code
  name
  summary
  countries
  status
  statusAsOf
}
fragment RichText on RichText {
  html
}`, {"fragmentName":"ProgramListBlock"}) as unknown as TypedDocumentString<ProgramListBlockFragment, unknown>;
export const SourceLinkFragmentDoc = new TypedDocumentString(`
    fragment SourceLink on Source {
  title
  url
}
    `, {"fragmentName":"SourceLink"}) as unknown as TypedDocumentString<SourceLinkFragment, unknown>;
export const TimelineEntryFragmentDoc = new TypedDocumentString(`
    fragment TimelineEntry on Development {
  id
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
    ...SourceLink
  }
}
    fragment SourceLink on Source {
  title
  url
}`, {"fragmentName":"TimelineEntry"}) as unknown as TypedDocumentString<TimelineEntryFragment, unknown>;
export const ProgramTagFragmentDoc = new TypedDocumentString(`
    fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}`, {"fragmentName":"ProgramTag"}) as unknown as TypedDocumentString<ProgramTagFragment, unknown>;
export const DevelopmentItemFragmentDoc = new TypedDocumentString(`
    fragment DevelopmentItem on Development {
  ...TimelineEntry
  path
  programs {
    ...ProgramTag
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}
fragment SourceLink on Source {
  title
  url
}
fragment TimelineEntry on Development {
  id
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
    ...SourceLink
  }
}`, {"fragmentName":"DevelopmentItem"}) as unknown as TypedDocumentString<DevelopmentItemFragment, unknown>;
export const DevelopmentListBlockFragmentDoc = new TypedDocumentString(`
    fragment DevelopmentListBlock on DevelopmentListBlock {
  id
  heading
  intro {
    ...RichText
  }
  developments {
    ...DevelopmentItem
  }
}
    fragment DevelopmentItem on Development {
  ...TimelineEntry
  path
  programs {
    ...ProgramTag
  }
}
fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}
fragment RichText on RichText {
  html
}
fragment SourceLink on Source {
  title
  url
}
fragment TimelineEntry on Development {
  id
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
    ...SourceLink
  }
}`, {"fragmentName":"DevelopmentListBlock"}) as unknown as TypedDocumentString<DevelopmentListBlockFragment, unknown>;
export const ActionCardFragmentDoc = new TypedDocumentString(`
    fragment ActionCard on Action {
  ...DocumentMarks
  slug
  title
  kind
  state
  summary
  deadline
  link {
    ...ActionLink
  }
}
    fragment ActionLink on Link {
  label
  url
  external
}
fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}`, {"fragmentName":"ActionCard"}) as unknown as TypedDocumentString<ActionCardFragment, unknown>;
export const ActionListBlockFragmentDoc = new TypedDocumentString(`
    fragment ActionListBlock on ActionListBlock {
  id
  heading
  intro {
    ...RichText
  }
  actions {
    ...ActionCard
  }
}
    fragment ActionCard on Action {
  ...DocumentMarks
  slug
  title
  kind
  state
  summary
  deadline
  link {
    ...ActionLink
  }
}
fragment ActionLink on Link {
  label
  url
  external
}
fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment RichText on RichText {
  html
}`, {"fragmentName":"ActionListBlock"}) as unknown as TypedDocumentString<ActionListBlockFragment, unknown>;
export const NewsCardFragmentDoc = new TypedDocumentString(`
    fragment NewsCard on NewsItem {
  ...DocumentMarks
  title
  kind
  date
  summary
  outlet
  programs {
    ...ProgramTag
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}`, {"fragmentName":"NewsCard"}) as unknown as TypedDocumentString<NewsCardFragment, unknown>;
export const NewsListBlockFragmentDoc = new TypedDocumentString(`
    fragment NewsListBlock on NewsListBlock {
  id
  heading
  intro {
    ...RichText
  }
  news {
    ...NewsCard
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment NewsCard on NewsItem {
  ...DocumentMarks
  title
  kind
  date
  summary
  outlet
  programs {
    ...ProgramTag
  }
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}
fragment RichText on RichText {
  html
}`, {"fragmentName":"NewsListBlock"}) as unknown as TypedDocumentString<NewsListBlockFragment, unknown>;
export const GuideCardFragmentDoc = new TypedDocumentString(`
    fragment GuideCard on Guide {
  ...DocumentMarks
  title
  summary
  audience
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}`, {"fragmentName":"GuideCard"}) as unknown as TypedDocumentString<GuideCardFragment, unknown>;
export const GuideListBlockFragmentDoc = new TypedDocumentString(`
    fragment GuideListBlock on GuideListBlock {
  id
  heading
  intro {
    ...RichText
  }
  guides {
    ...GuideCard
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment GuideCard on Guide {
  ...DocumentMarks
  title
  summary
  audience
}
fragment RichText on RichText {
  html
}`, {"fragmentName":"GuideListBlock"}) as unknown as TypedDocumentString<GuideListBlockFragment, unknown>;
export const NewsletterBlockFragmentDoc = new TypedDocumentString(`
    fragment NewsletterBlock on NewsletterBlock {
  id
  heading
  intro: text {
    ...RichText
  }
  link {
    ...ActionLink
  }
}
    fragment ActionLink on Link {
  label
  url
  external
}
fragment RichText on RichText {
  html
}`, {"fragmentName":"NewsletterBlock"}) as unknown as TypedDocumentString<NewsletterBlockFragment, unknown>;
export const CallToActionBlockFragmentDoc = new TypedDocumentString(`
    fragment CallToActionBlock on CallToActionBlock {
  id
  heading
  intro: text {
    ...RichText
  }
  link {
    ...ActionLink
  }
}
    fragment ActionLink on Link {
  label
  url
  external
}
fragment RichText on RichText {
  html
}`, {"fragmentName":"CallToActionBlock"}) as unknown as TypedDocumentString<CallToActionBlockFragment, unknown>;
export const ImageBlockFragmentDoc = new TypedDocumentString(`
    fragment ImageBlock on ImageBlock {
  id
  image {
    ...Picture
  }
  caption
}
    fragment Picture on Image {
  ...SocialImage
  caption
  credit
}
fragment SocialImage on Image {
  id
  url
  alt
  decorative
  width
  height
  sizes {
    url
    width
    height
  }
}`, {"fragmentName":"ImageBlock"}) as unknown as TypedDocumentString<ImageBlockFragment, unknown>;
export const QuestionsBlockFragmentDoc = new TypedDocumentString(`
    fragment QuestionsBlock on QuestionsBlock {
  id
  heading
  questions {
    id
    question
    answer {
      ...RichText
    }
  }
}
    fragment RichText on RichText {
  html
}`, {"fragmentName":"QuestionsBlock"}) as unknown as TypedDocumentString<QuestionsBlockFragment, unknown>;
export const PageLayoutFragmentDoc = new TypedDocumentString(`
    fragment PageLayout on Page {
  layout {
    __typename
    ...HeroBlock
    ...TextBlock
    ...ProgramListBlock
    ...DevelopmentListBlock
    ...ActionListBlock
    ...NewsListBlock
    ...GuideListBlock
    ...NewsletterBlock
    ...CallToActionBlock
    ...ImageBlock
    ...QuestionsBlock
  }
}
    fragment ActionListBlock on ActionListBlock {
  id
  heading
  intro {
    ...RichText
  }
  actions {
    ...ActionCard
  }
}
fragment CallToActionBlock on CallToActionBlock {
  id
  heading
  intro: text {
    ...RichText
  }
  link {
    ...ActionLink
  }
}
fragment DevelopmentListBlock on DevelopmentListBlock {
  id
  heading
  intro {
    ...RichText
  }
  developments {
    ...DevelopmentItem
  }
}
fragment GuideListBlock on GuideListBlock {
  id
  heading
  intro {
    ...RichText
  }
  guides {
    ...GuideCard
  }
}
fragment HeroBlock on HeroBlock {
  id
  heading
  text {
    ...RichText
  }
  links {
    ...ActionLink
  }
  image {
    ...Picture
  }
}
fragment ImageBlock on ImageBlock {
  id
  image {
    ...Picture
  }
  caption
}
fragment NewsListBlock on NewsListBlock {
  id
  heading
  intro {
    ...RichText
  }
  news {
    ...NewsCard
  }
}
fragment NewsletterBlock on NewsletterBlock {
  id
  heading
  intro: text {
    ...RichText
  }
  link {
    ...ActionLink
  }
}
fragment ProgramListBlock on ProgramListBlock {
  id
  heading
  intro {
    ...RichText
  }
  programs {
    ...ProgramCard
  }
}
fragment QuestionsBlock on QuestionsBlock {
  id
  heading
  questions {
    id
    question
    answer {
      ...RichText
    }
  }
}
fragment TextBlock on TextBlock {
  id
  title
  content {
    ...RichText
  }
}
fragment ActionCard on Action {
  ...DocumentMarks
  slug
  title
  kind
  state
  summary
  deadline
  link {
    ...ActionLink
  }
}
fragment ActionLink on Link {
  label
  url
  external
}
fragment DevelopmentItem on Development {
  ...TimelineEntry
  path
  programs {
    ...ProgramTag
  }
}
fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment GuideCard on Guide {
  ...DocumentMarks
  title
  summary
  audience
}
fragment NewsCard on NewsItem {
  ...DocumentMarks
  title
  kind
  date
  summary
  outlet
  programs {
    ...ProgramTag
  }
}
fragment Picture on Image {
  ...SocialImage
  caption
  credit
}
fragment ProgramCard on Program {
  ...DocumentMarks
  code
  name
  summary
  countries
  status
  statusAsOf
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}
fragment RichText on RichText {
  html
}
fragment SourceLink on Source {
  title
  url
}
fragment TimelineEntry on Development {
  id
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
    ...SourceLink
  }
}
fragment SocialImage on Image {
  id
  url
  alt
  decorative
  width
  height
  sizes {
    url
    width
    height
  }
}`, {"fragmentName":"PageLayout"}) as unknown as TypedDocumentString<PageLayoutFragment, unknown>;
export const AlertBannerFragmentDoc = new TypedDocumentString(`
    fragment AlertBanner on Alert {
  id
  level
  message
  languages
  link {
    ...ActionLink
  }
  sample
  machineTranslated
}
    fragment ActionLink on Link {
  label
  url
  external
}`, {"fragmentName":"AlertBanner"}) as unknown as TypedDocumentString<AlertBannerFragment, unknown>;
export const FileLinkFragmentDoc = new TypedDocumentString(`
    fragment FileLink on File {
  id
  title
  url
  mimeType
  filesize
  language
}
    `, {"fragmentName":"FileLink"}) as unknown as TypedDocumentString<FileLinkFragment, unknown>;
export const HelplineFragmentDoc = new TypedDocumentString(`
    fragment Helpline on Helpline {
  label
  text
  phone
  url
}
    `, {"fragmentName":"Helpline"}) as unknown as TypedDocumentString<HelplineFragment, unknown>;
export const RedirectTargetFragmentDoc = new TypedDocumentString(`
    fragment RedirectTarget on Redirect {
  to
  permanent
}
    `, {"fragmentName":"RedirectTarget"}) as unknown as TypedDocumentString<RedirectTargetFragment, unknown>;
export const SharedLinkFragmentDoc = new TypedDocumentString(`
    fragment SharedLink on Seo {
  title
  description
  image {
    ...SocialImage
  }
}
    fragment SocialImage on Image {
  id
  url
  alt
  decorative
  width
  height
  sizes {
    url
    width
    height
  }
}`, {"fragmentName":"SharedLink"}) as unknown as TypedDocumentString<SharedLinkFragment, unknown>;
export const ActionIndexDocument = new TypedDocumentString(`
    query ActionIndex {
  actions(limit: 100) {
    items {
      ...ActionCard
      body {
        ...RichText
      }
      programs {
        ...ProgramTag
      }
    }
  }
}
    fragment ActionCard on Action {
  ...DocumentMarks
  slug
  title
  kind
  state
  summary
  deadline
  link {
    ...ActionLink
  }
}
fragment ActionLink on Link {
  label
  url
  external
}
fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}
fragment RichText on RichText {
  html
}`) as unknown as TypedDocumentString<ActionIndexQuery, ActionIndexQueryVariables>;
export const FrameDocument = new TypedDocumentString(`
    query Frame($program: String) {
  siteSettings {
    siteName
    tagline
    description
    organizationName
    contactEmail
    helpline {
      ...Helpline
    }
    footerText
    legalNotice
    newsletterUrl
    socialLinks {
      ...ActionLink
    }
  }
  navigation {
    main {
      ...ActionLink
    }
    footer {
      ...ActionLink
    }
  }
  alerts(program: $program) {
    ...AlertBanner
  }
}
    fragment ActionLink on Link {
  label
  url
  external
}
fragment AlertBanner on Alert {
  id
  level
  message
  languages
  link {
    ...ActionLink
  }
  sample
  machineTranslated
}
fragment Helpline on Helpline {
  label
  text
  phone
  url
}`) as unknown as TypedDocumentString<FrameQuery, FrameQueryVariables>;
export const GuideIndexDocument = new TypedDocumentString(`
    query GuideIndex {
  guides(limit: 100) {
    items {
      ...GuideCard
    }
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment GuideCard on Guide {
  ...DocumentMarks
  title
  summary
  audience
}`) as unknown as TypedDocumentString<GuideIndexQuery, GuideIndexQueryVariables>;
export const GuideBySlugDocument = new TypedDocumentString(`
    query GuideBySlug($slug: String!, $from: String!) {
  guide(slug: $slug) {
    ...GuideCard
    body {
      ...RichText
    }
    documents {
      ...FileLink
    }
    verifiedOn
    verifiedBy
    reviewBy
    programs {
      ...ProgramTag
    }
    seo {
      ...SharedLink
    }
  }
  redirect(path: $from) {
    ...RedirectTarget
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment FileLink on File {
  id
  title
  url
  mimeType
  filesize
  language
}
fragment GuideCard on Guide {
  ...DocumentMarks
  title
  summary
  audience
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}
fragment RichText on RichText {
  html
}
fragment RedirectTarget on Redirect {
  to
  permanent
}
fragment SharedLink on Seo {
  title
  description
  image {
    ...SocialImage
  }
}
fragment SocialImage on Image {
  id
  url
  alt
  decorative
  width
  height
  sizes {
    url
    width
    height
  }
}`) as unknown as TypedDocumentString<GuideBySlugQuery, GuideBySlugQueryVariables>;
export const NewsReferencesDocument = new TypedDocumentString(`
    query NewsReferences($publishedIn: [LanguageCode!]!, $programs: [String!], $page: Int!, $limit: Int!) {
  references(
    collection: NEWS
    publishedIn: $publishedIn
    programs: $programs
    page: $page
    limit: $limit
  ) {
    items {
      id
      languages
    }
    totalCount
    pageCount
  }
}
    `) as unknown as TypedDocumentString<NewsReferencesQuery, NewsReferencesQueryVariables>;
export const NewsByIdsDocument = new TypedDocumentString(`
    query NewsByIds($ids: [ID!]!, $limit: Int!) {
  news(ids: $ids, limit: $limit) {
    items {
      ...NewsCard
    }
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment NewsCard on NewsItem {
  ...DocumentMarks
  title
  kind
  date
  summary
  outlet
  programs {
    ...ProgramTag
  }
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}`) as unknown as TypedDocumentString<NewsByIdsQuery, NewsByIdsQueryVariables>;
export const NewsPageDocument = new TypedDocumentString(`
    query NewsPage($programs: [String!], $page: Int!, $limit: Int!) {
  news(programs: $programs, page: $page, limit: $limit) {
    items {
      ...NewsCard
    }
    totalCount
    pageCount
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment NewsCard on NewsItem {
  ...DocumentMarks
  title
  kind
  date
  summary
  outlet
  programs {
    ...ProgramTag
  }
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}`) as unknown as TypedDocumentString<NewsPageQuery, NewsPageQueryVariables>;
export const NewsItemBySlugDocument = new TypedDocumentString(`
    query NewsItemBySlug($slug: String!, $from: String!) {
  newsItem(slug: $slug) {
    ...NewsCard
    body {
      ...RichText
    }
    documents {
      ...FileLink
    }
    image {
      ...Picture
    }
    externalUrl
    seo {
      ...SharedLink
    }
  }
  redirect(path: $from) {
    ...RedirectTarget
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment FileLink on File {
  id
  title
  url
  mimeType
  filesize
  language
}
fragment NewsCard on NewsItem {
  ...DocumentMarks
  title
  kind
  date
  summary
  outlet
  programs {
    ...ProgramTag
  }
}
fragment Picture on Image {
  ...SocialImage
  caption
  credit
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}
fragment RichText on RichText {
  html
}
fragment RedirectTarget on Redirect {
  to
  permanent
}
fragment SharedLink on Seo {
  title
  description
  image {
    ...SocialImage
  }
}
fragment SocialImage on Image {
  id
  url
  alt
  decorative
  width
  height
  sizes {
    url
    width
    height
  }
}`) as unknown as TypedDocumentString<NewsItemBySlugQuery, NewsItemBySlugQueryVariables>;
export const PageByPathDocument = new TypedDocumentString(`
    query PageByPath($path: String!, $from: String!) {
  page(path: $path) {
    ...DocumentMarks
    title
    summary
    ...PageLayout
    seo {
      ...SharedLink
    }
  }
  redirect(path: $from) {
    ...RedirectTarget
  }
}
    fragment PageLayout on Page {
  layout {
    __typename
    ...HeroBlock
    ...TextBlock
    ...ProgramListBlock
    ...DevelopmentListBlock
    ...ActionListBlock
    ...NewsListBlock
    ...GuideListBlock
    ...NewsletterBlock
    ...CallToActionBlock
    ...ImageBlock
    ...QuestionsBlock
  }
}
fragment ActionListBlock on ActionListBlock {
  id
  heading
  intro {
    ...RichText
  }
  actions {
    ...ActionCard
  }
}
fragment CallToActionBlock on CallToActionBlock {
  id
  heading
  intro: text {
    ...RichText
  }
  link {
    ...ActionLink
  }
}
fragment DevelopmentListBlock on DevelopmentListBlock {
  id
  heading
  intro {
    ...RichText
  }
  developments {
    ...DevelopmentItem
  }
}
fragment GuideListBlock on GuideListBlock {
  id
  heading
  intro {
    ...RichText
  }
  guides {
    ...GuideCard
  }
}
fragment HeroBlock on HeroBlock {
  id
  heading
  text {
    ...RichText
  }
  links {
    ...ActionLink
  }
  image {
    ...Picture
  }
}
fragment ImageBlock on ImageBlock {
  id
  image {
    ...Picture
  }
  caption
}
fragment NewsListBlock on NewsListBlock {
  id
  heading
  intro {
    ...RichText
  }
  news {
    ...NewsCard
  }
}
fragment NewsletterBlock on NewsletterBlock {
  id
  heading
  intro: text {
    ...RichText
  }
  link {
    ...ActionLink
  }
}
fragment ProgramListBlock on ProgramListBlock {
  id
  heading
  intro {
    ...RichText
  }
  programs {
    ...ProgramCard
  }
}
fragment QuestionsBlock on QuestionsBlock {
  id
  heading
  questions {
    id
    question
    answer {
      ...RichText
    }
  }
}
fragment TextBlock on TextBlock {
  id
  title
  content {
    ...RichText
  }
}
fragment ActionCard on Action {
  ...DocumentMarks
  slug
  title
  kind
  state
  summary
  deadline
  link {
    ...ActionLink
  }
}
fragment ActionLink on Link {
  label
  url
  external
}
fragment DevelopmentItem on Development {
  ...TimelineEntry
  path
  programs {
    ...ProgramTag
  }
}
fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment GuideCard on Guide {
  ...DocumentMarks
  title
  summary
  audience
}
fragment NewsCard on NewsItem {
  ...DocumentMarks
  title
  kind
  date
  summary
  outlet
  programs {
    ...ProgramTag
  }
}
fragment Picture on Image {
  ...SocialImage
  caption
  credit
}
fragment ProgramCard on Program {
  ...DocumentMarks
  code
  name
  summary
  countries
  status
  statusAsOf
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}
fragment RichText on RichText {
  html
}
fragment SourceLink on Source {
  title
  url
}
fragment TimelineEntry on Development {
  id
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
    ...SourceLink
  }
}
fragment RedirectTarget on Redirect {
  to
  permanent
}
fragment SharedLink on Seo {
  title
  description
  image {
    ...SocialImage
  }
}
fragment SocialImage on Image {
  id
  url
  alt
  decorative
  width
  height
  sizes {
    url
    width
    height
  }
}`) as unknown as TypedDocumentString<PageByPathQuery, PageByPathQueryVariables>;
export const ProgramIndexDocument = new TypedDocumentString(`
    query ProgramIndex {
  programs(limit: 100) {
    items {
      ...ProgramCard
    }
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment ProgramCard on Program {
  ...DocumentMarks
  code
  name
  summary
  countries
  status
  statusAsOf
}`) as unknown as TypedDocumentString<ProgramIndexQuery, ProgramIndexQueryVariables>;
export const ProgramNamesDocument = new TypedDocumentString(`
    query ProgramNames {
  programs(limit: 100) {
    items {
      ...ProgramTag
    }
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}`) as unknown as TypedDocumentString<ProgramNamesQuery, ProgramNamesQueryVariables>;
export const ProgramByCodeDocument = new TypedDocumentString(`
    query ProgramByCode($code: String!, $from: String!, $developmentLimit: Int!) {
  program(code: $code) {
    ...DocumentMarks
    code
    name
    summary
    body {
      ...RichText
    }
    countries
    status
    statusAsOf
    statusNote
    statusSource {
      ...SourceLink
    }
    people {
      count
      asOf
      note
      source {
        ...SourceLink
      }
    }
    meaning {
      ...RichText
    }
    guides {
      ...GuideCard
    }
    guideReferences {
      id
      languages
    }
    seo {
      ...SharedLink
    }
  }
  developments(programs: [$code], limit: $developmentLimit) {
    items {
      ...TimelineEntry
    }
    pageCount
  }
  redirect(path: $from) {
    ...RedirectTarget
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment GuideCard on Guide {
  ...DocumentMarks
  title
  summary
  audience
}
fragment RichText on RichText {
  html
}
fragment SourceLink on Source {
  title
  url
}
fragment TimelineEntry on Development {
  id
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
    ...SourceLink
  }
}
fragment RedirectTarget on Redirect {
  to
  permanent
}
fragment SharedLink on Seo {
  title
  description
  image {
    ...SocialImage
  }
}
fragment SocialImage on Image {
  id
  url
  alt
  decorative
  width
  height
  sizes {
    url
    width
    height
  }
}`) as unknown as TypedDocumentString<ProgramByCodeQuery, ProgramByCodeQueryVariables>;
export const ProgramDevelopmentsDocument = new TypedDocumentString(`
    query ProgramDevelopments($code: String!, $page: Int!, $limit: Int!) {
  developments(programs: [$code], page: $page, limit: $limit) {
    items {
      ...TimelineEntry
    }
  }
}
    fragment SourceLink on Source {
  title
  url
}
fragment TimelineEntry on Development {
  id
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
    ...SourceLink
  }
}`) as unknown as TypedDocumentString<ProgramDevelopmentsQuery, ProgramDevelopmentsQueryVariables>;
export const PageAtDocument = new TypedDocumentString(`
    query PageAt($path: String!, $from: String!) {
  document: page(path: $path) {
    id
  }
  redirect(path: $from) {
    ...RedirectTarget
  }
}
    fragment RedirectTarget on Redirect {
  to
  permanent
}`) as unknown as TypedDocumentString<PageAtQuery, PageAtQueryVariables>;
export const ProgramAtDocument = new TypedDocumentString(`
    query ProgramAt($code: String!, $from: String!) {
  document: program(code: $code) {
    id
  }
  redirect(path: $from) {
    ...RedirectTarget
  }
}
    fragment RedirectTarget on Redirect {
  to
  permanent
}`) as unknown as TypedDocumentString<ProgramAtQuery, ProgramAtQueryVariables>;
export const NewsItemAtDocument = new TypedDocumentString(`
    query NewsItemAt($slug: String!, $from: String!) {
  document: newsItem(slug: $slug) {
    id
  }
  redirect(path: $from) {
    ...RedirectTarget
  }
}
    fragment RedirectTarget on Redirect {
  to
  permanent
}`) as unknown as TypedDocumentString<NewsItemAtQuery, NewsItemAtQueryVariables>;
export const GuideAtDocument = new TypedDocumentString(`
    query GuideAt($slug: String!, $from: String!) {
  document: guide(slug: $slug) {
    id
  }
  redirect(path: $from) {
    ...RedirectTarget
  }
}
    fragment RedirectTarget on Redirect {
  to
  permanent
}`) as unknown as TypedDocumentString<GuideAtQuery, GuideAtQueryVariables>;
export const ProgramTagsByIdsDocument = new TypedDocumentString(`
    query ProgramTagsByIds($ids: [ID!]!) {
  programs(ids: $ids, limit: 100) {
    items {
      ...ProgramTag
    }
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}`) as unknown as TypedDocumentString<ProgramTagsByIdsQuery, ProgramTagsByIdsQueryVariables>;
export const ProgramCardsByIdsDocument = new TypedDocumentString(`
    query ProgramCardsByIds($ids: [ID!]!) {
  programs(ids: $ids, limit: 100) {
    items {
      ...ProgramCard
    }
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment ProgramCard on Program {
  ...DocumentMarks
  code
  name
  summary
  countries
  status
  statusAsOf
}`) as unknown as TypedDocumentString<ProgramCardsByIdsQuery, ProgramCardsByIdsQueryVariables>;
export const GuideCardsByIdsDocument = new TypedDocumentString(`
    query GuideCardsByIds($ids: [ID!]!) {
  guides(ids: $ids, limit: 100) {
    items {
      ...GuideCard
    }
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment GuideCard on Guide {
  ...DocumentMarks
  title
  summary
  audience
}`) as unknown as TypedDocumentString<GuideCardsByIdsQuery, GuideCardsByIdsQueryVariables>;
export const DevelopmentItemsByIdsDocument = new TypedDocumentString(`
    query DevelopmentItemsByIds($ids: [ID!]!) {
  developments(ids: $ids, limit: 100) {
    items {
      ...DevelopmentItem
    }
  }
}
    fragment DevelopmentItem on Development {
  ...TimelineEntry
  path
  programs {
    ...ProgramTag
  }
}
fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}
fragment SourceLink on Source {
  title
  url
}
fragment TimelineEntry on Development {
  id
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
    ...SourceLink
  }
}`) as unknown as TypedDocumentString<DevelopmentItemsByIdsQuery, DevelopmentItemsByIdsQueryVariables>;
export const LatestNewsDocument = new TypedDocumentString(`
    query LatestNews($limit: Int!) {
  news(limit: $limit) {
    items {
      ...NewsCard
    }
  }
}
    fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}
fragment NewsCard on NewsItem {
  ...DocumentMarks
  title
  kind
  date
  summary
  outlet
  programs {
    ...ProgramTag
  }
}
fragment ProgramTag on Program {
  ...DocumentMarks
  code
  name
}`) as unknown as TypedDocumentString<LatestNewsQuery, LatestNewsQueryVariables>;
export const OpenActionsDocument = new TypedDocumentString(`
    query OpenActions($limit: Int!) {
  actions(states: [OPEN], limit: $limit) {
    items {
      ...ActionCard
    }
  }
}
    fragment ActionCard on Action {
  ...DocumentMarks
  slug
  title
  kind
  state
  summary
  deadline
  link {
    ...ActionLink
  }
}
fragment ActionLink on Link {
  label
  url
  external
}
fragment DocumentMarks on Document {
  id
  path
  sample
  machineTranslated
}`) as unknown as TypedDocumentString<OpenActionsQuery, OpenActionsQueryVariables>;
export const SitemapReferencesDocument = new TypedDocumentString(`
    query SitemapReferences($collection: ReferenceCollection!, $publishedIn: [LanguageCode!]!, $page: Int!) {
  references(
    collection: $collection
    publishedIn: $publishedIn
    page: $page
    limit: 100
  ) {
    items {
      path
      languages
    }
    pageCount
  }
}
    `) as unknown as TypedDocumentString<SitemapReferencesQuery, SitemapReferencesQueryVariables>;