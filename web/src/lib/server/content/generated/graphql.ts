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
  /** `Action`. */
  | 'ACTIONS'
  /** `Guide`. */
  | 'GUIDES'
  /** `NewsItem`. */
  | 'NEWS'
  /** `Page`. */
  | 'PAGES'
  /** `Program`. */
  | 'PROGRAMS';

export type PageLayoutFragment = { layout: Array<
    | { __typename: 'ActionListBlock', id: string, heading: string, limit: number, intro: { html: string } | null, actions: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null }> }
    | { __typename: 'CallToActionBlock', id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null }
    | { __typename: 'DevelopmentListBlock', id: string, heading: string, limit: number, programCodes: Array<string> | null, intro: { html: string } | null, developments: Array<{ path: string, id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, source: { title: string, url: string } }> }
    | { __typename: 'GuideListBlock', id: string, heading: string, limit: number, intro: { html: string } | null, chosen: Array<{ id: string, languages: Array<string> }> | null, guides: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }> }
    | { __typename: 'HeroBlock', id: string, heading: string, text: { html: string } | null, links: Array<{ label: string, url: string, external: boolean }>, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }
    | { __typename: 'ImageBlock', id: string, caption: string | null, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }
    | { __typename: 'NewsListBlock', id: string, heading: string, limit: number, intro: { html: string } | null, news: Array<{ title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> }
    | { __typename: 'NewsletterBlock', id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null }
    | { __typename: 'ProgramListBlock', id: string, heading: string, intro: { html: string } | null, chosen: Array<{ id: string, languages: Array<string> }> | null, programs: Array<{ code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }
    | { __typename: 'QuestionsBlock', id: string, heading: string, questions: Array<{ id: string, question: string, answer: { html: string } }> }
    | { __typename: 'TextBlock', id: string, title: string | null, content: { html: string } }
  > };

export type ActionListBlockFragment = { id: string, heading: string, limit: number, intro: { html: string } | null, actions: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null }> };

export type CallToActionBlockFragment = { id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null };

export type DevelopmentListBlockFragment = { id: string, heading: string, limit: number, programCodes: Array<string> | null, intro: { html: string } | null, developments: Array<{ path: string, id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, source: { title: string, url: string } }> };

export type GuideListBlockFragment = { id: string, heading: string, limit: number, intro: { html: string } | null, chosen: Array<{ id: string, languages: Array<string> }> | null, guides: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }> };

export type HeroBlockFragment = { id: string, heading: string, text: { html: string } | null, links: Array<{ label: string, url: string, external: boolean }>, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null };

export type ImageBlockFragment = { id: string, caption: string | null, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null };

export type NewsListBlockFragment = { id: string, heading: string, limit: number, intro: { html: string } | null, news: Array<{ title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> };

export type NewsletterBlockFragment = { id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null };

export type ProgramListBlockFragment = { id: string, heading: string, intro: { html: string } | null, chosen: Array<{ id: string, languages: Array<string> }> | null, programs: Array<{ code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> };

export type QuestionsBlockFragment = { id: string, heading: string, questions: Array<{ id: string, question: string, answer: { html: string } }> };

export type TextBlockFragment = { id: string, title: string | null, content: { html: string } };

export type ActionCardFragment = { slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null };

export type ActionLinkFragment = { label: string, url: string, external: boolean };

export type AlertBannerFragment = { id: string, level: AlertLevel, message: string, languages: Array<string>, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null };

export type DevelopmentItemFragment = { path: string, id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, source: { title: string, url: string } };

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

export type TimelineEntryFragment = { id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string } };

export type ActionIndexQueryVariables = Exact<{ [key: string]: never; }>;


export type ActionIndexQuery = { actions: { items: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, body: { html: string } | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, link: { label: string, url: string, external: boolean } | null }> } };

export type EmbeddedProgramQueryVariables = Exact<{
  code: string;
}>;


export type EmbeddedProgramQuery = { program: { code: string, name: string, status: ProgramStatus, statusAsOf: string, id: string, path: string, sample: boolean, machineTranslated: boolean, statusSource: { title: string, url: string } | null } | null, developments: { items: Array<{ title: string, date: string, id: string, path: string, sample: boolean, machineTranslated: boolean, source: { title: string, url: string } }> }, siteSettings: { siteName: string } | null };

export type NewsFeedQueryVariables = Exact<{
  programs?: Array<string> | string | null | undefined;
  kinds?: Array<NewsKind> | NewsKind | null | undefined;
  limit: number;
}>;


export type NewsFeedQuery = { news: { items: Array<{ updatedAt: string, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, externalUrl: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, body: { html: string } | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> } };

export type DevelopmentFeedQueryVariables = Exact<{
  programs?: Array<string> | string | null | undefined;
  kinds?: Array<DevelopmentKind> | DevelopmentKind | null | undefined;
  page: number;
  limit: number;
}>;


export type DevelopmentFeedQuery = { developments: { pageCount: number, items: Array<{ updatedAt: string, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, source: { title: string, url: string }, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> } };

export type FeedFrameQueryVariables = Exact<{
  codes: Array<string> | string;
}>;


export type FeedFrameQuery = { siteSettings: { siteName: string } | null, programs: { items: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> } };

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


export type GuideBySlugQuery = { guide: { verifiedOn: string | null, verifiedBy: string | null, reviewBy: string | null, title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean, body: { html: string }, documents: Array<{ id: string, title: string, url: string, mimeType: string, filesize: number, language: string }>, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }, translations: Array<{ language: string }> } | null, redirect: { to: string, permanent: boolean } | null };

export type HelpQueryVariables = Exact<{ [key: string]: never; }>;


export type HelpQuery = { siteSettings: { siteName: string, organizationName: string, contactEmail: string | null, legalNotice: string, helpline: { label: string, text: string | null, phone: string | null, url: string | null } | null } | null };

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


export type NewsItemBySlugQuery = { newsItem: { externalUrl: string | null, title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, body: { html: string } | null, documents: Array<{ id: string, title: string, url: string, mimeType: string, filesize: number, language: string }>, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }, translations: Array<{ language: string }>, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> } | null, redirect: { to: string, permanent: boolean } | null };

export type PageByPathQueryVariables = Exact<{
  path: string;
  from: string;
}>;


export type PageByPathQuery = { page: { title: string, summary: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }, translations: Array<{ language: string }>, layout: Array<
      | { __typename: 'ActionListBlock', id: string, heading: string, limit: number, intro: { html: string } | null, actions: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null }> }
      | { __typename: 'CallToActionBlock', id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null }
      | { __typename: 'DevelopmentListBlock', id: string, heading: string, limit: number, programCodes: Array<string> | null, intro: { html: string } | null, developments: Array<{ path: string, id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, source: { title: string, url: string } }> }
      | { __typename: 'GuideListBlock', id: string, heading: string, limit: number, intro: { html: string } | null, chosen: Array<{ id: string, languages: Array<string> }> | null, guides: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }> }
      | { __typename: 'HeroBlock', id: string, heading: string, text: { html: string } | null, links: Array<{ label: string, url: string, external: boolean }>, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }
      | { __typename: 'ImageBlock', id: string, caption: string | null, image: { caption: string | null, credit: string | null, id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }
      | { __typename: 'NewsListBlock', id: string, heading: string, limit: number, intro: { html: string } | null, news: Array<{ title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> }
      | { __typename: 'NewsletterBlock', id: string, heading: string, intro: { html: string } | null, link: { label: string, url: string, external: boolean } | null }
      | { __typename: 'ProgramListBlock', id: string, heading: string, intro: { html: string } | null, chosen: Array<{ id: string, languages: Array<string> }> | null, programs: Array<{ code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }
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


export type ProgramByCodeQuery = { program: { code: string, name: string, summary: string, countries: Array<string>, status: ProgramStatus, statusAsOf: string, statusNote: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, body: { html: string } | null, statusSource: { title: string, url: string } | null, people: { count: number, asOf: string, note: string | null, source: { title: string, url: string } | null } | null, meaning: { html: string } | null, guides: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }>, guideReferences: Array<{ id: string, languages: Array<string> }>, seo: { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null }, translations: Array<{ language: string }> } | null, developments: { pageCount: number, items: Array<{ id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string } }> }, redirect: { to: string, permanent: boolean } | null };

export type ProgramDevelopmentsQueryVariables = Exact<{
  code: string;
  page: number;
  limit: number;
}>;


export type ProgramDevelopmentsQuery = { developments: { items: Array<{ id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, source: { title: string, url: string } }> } };

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

export type LatestNewsQueryVariables = Exact<{
  limit: number;
}>;


export type LatestNewsQuery = { news: { items: Array<{ title: string, kind: NewsKind, date: string, summary: string, outlet: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }> }> } };

export type LatestDevelopmentsQueryVariables = Exact<{
  programs?: Array<string> | string | null | undefined;
  limit: number;
}>;


export type LatestDevelopmentsQuery = { developments: { items: Array<{ path: string, id: string, sample: boolean, machineTranslated: boolean, title: string, date: string, effectiveDate: string | null, hearingDate: string | null, kind: DevelopmentKind, summary: string, court: string | null, caseName: string | null, docketNumber: string | null, programs: Array<{ code: string, name: string, id: string, path: string, sample: boolean, machineTranslated: boolean }>, source: { title: string, url: string } }> } };

export type OpenActionsQueryVariables = Exact<{
  limit: number;
}>;


export type OpenActionsQuery = { actions: { items: Array<{ slug: string, title: string, kind: ActionKind, state: ActionState, summary: string, deadline: string | null, id: string, path: string, sample: boolean, machineTranslated: boolean, link: { label: string, url: string, external: boolean } | null }> } };

export type FirstGuidesQueryVariables = Exact<{
  limit: number;
}>;


export type FirstGuidesQuery = { guides: { items: Array<{ title: string, summary: string, audience: Array<GuideAudience>, id: string, path: string, sample: boolean, machineTranslated: boolean }> } };

export type SharedLinkFragment = { title: string, description: string | null, image: { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> } | null };

export type SocialImageFragment = { id: string, url: string, alt: string, decorative: boolean, width: number, height: number, sizes: Array<{ url: string, width: number, height: number }> };

export type SitemapReferencesQueryVariables = Exact<{
  collection: ReferenceCollection;
  publishedIn: Array<string> | string;
  page: number;
}>;


export type SitemapReferencesQuery = { references: { pageCount: number, items: Array<{ path: string, languages: Array<string> }> } };

type Translations_Action_Fragment = { translations: Array<{ language: string }> };

type Translations_Development_Fragment = { translations: Array<{ language: string }> };

type Translations_Guide_Fragment = { translations: Array<{ language: string }> };

type Translations_NewsItem_Fragment = { translations: Array<{ language: string }> };

type Translations_Page_Fragment = { translations: Array<{ language: string }> };

type Translations_Program_Fragment = { translations: Array<{ language: string }> };

export type TranslationsFragment =
  | Translations_Action_Fragment
  | Translations_Development_Fragment
  | Translations_Guide_Fragment
  | Translations_NewsItem_Fragment
  | Translations_Page_Fragment
  | Translations_Program_Fragment
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
  chosen {
    id
    languages
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
  hearingDate
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
  hearingDate
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
  limit
  programCodes
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
  hearingDate
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
  limit
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
  limit
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
  limit
  chosen {
    id
    languages
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
  limit
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
  limit
  programCodes
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
  limit
  chosen {
    id
    languages
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
  limit
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
  chosen {
    id
    languages
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
  hearingDate
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
export const TranslationsFragmentDoc = new TypedDocumentString(`
    fragment Translations on Document {
  translations {
    language
  }
}
    `, {"fragmentName":"Translations"}) as unknown as TypedDocumentString<TranslationsFragment, unknown>;
export const ActionIndexDocument = new TypedDocumentString("fragment ActionCard on Action { deadline kind link { ...ActionLink } slug state summary title ...DocumentMarks } fragment ActionLink on Link { external label url } fragment DocumentMarks on Document { id machineTranslated path sample } fragment ProgramTag on Program { code name ...DocumentMarks } fragment RichText on RichText { html } query ActionIndex { actions(limit: 100) { items { body { ...RichText } programs { ...ProgramTag } ...ActionCard } } }", {"hash":"b5a968d2ea4d7b52e3fb5049865776a59c7aa4dfc891d3bbf8a4efb518daf478"}) as unknown as TypedDocumentString<ActionIndexQuery, ActionIndexQueryVariables>;
export const EmbeddedProgramDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment SourceLink on Source { title url } query EmbeddedProgram($code: String!) { developments(programs: [$code], limit: 1) { items { date source { ...SourceLink } title ...DocumentMarks } } program(code: $code) { code name status statusAsOf statusSource { ...SourceLink } ...DocumentMarks } siteSettings { siteName } }", {"hash":"5286377ee7ad7b6bd50e2dd8676a7a8a73e96071b9b0a2122811b0c1c4a40349"}) as unknown as TypedDocumentString<EmbeddedProgramQuery, EmbeddedProgramQueryVariables>;
export const NewsFeedDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment ProgramTag on Program { code name ...DocumentMarks } fragment RichText on RichText { html } query NewsFeed($kinds: [NewsKind!], $limit: Int!, $programs: [String!]) { news(programs: $programs, kinds: $kinds, limit: $limit) { items { body { ...RichText } date externalUrl kind outlet programs { ...ProgramTag } summary title updatedAt ...DocumentMarks } } }", {"hash":"d3efb8bc3c48583d62f87f4a3cb7991880c48370889fb93826cdef0261452ba4"}) as unknown as TypedDocumentString<NewsFeedQuery, NewsFeedQueryVariables>;
export const DevelopmentFeedDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment ProgramTag on Program { code name ...DocumentMarks } fragment SourceLink on Source { title url } query DevelopmentFeed($kinds: [DevelopmentKind!], $limit: Int!, $page: Int!, $programs: [String!]) { developments(programs: $programs, kinds: $kinds, page: $page, limit: $limit) { items { caseName court date docketNumber effectiveDate hearingDate kind programs { ...ProgramTag } source { ...SourceLink } summary title updatedAt ...DocumentMarks } pageCount } }", {"hash":"31496dff0cfb243433f6069afc84c8404b88222bd9da8bc6f980a2cd08ebc2e4"}) as unknown as TypedDocumentString<DevelopmentFeedQuery, DevelopmentFeedQueryVariables>;
export const FeedFrameDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment ProgramTag on Program { code name ...DocumentMarks } query FeedFrame($codes: [String!]!) { programs(codes: $codes, limit: 1) { items { ...ProgramTag } } siteSettings { siteName } }", {"hash":"c15d07eeb99fe30e88c8fd727dafa45aeaff47db35c6fb8be2aca7c54d28afd5"}) as unknown as TypedDocumentString<FeedFrameQuery, FeedFrameQueryVariables>;
export const FrameDocument = new TypedDocumentString("fragment ActionLink on Link { external label url } fragment AlertBanner on Alert { id languages level link { ...ActionLink } machineTranslated message sample } fragment Helpline on Helpline { label phone text url } query Frame($program: String) { alerts(program: $program) { ...AlertBanner } navigation { footer { ...ActionLink } main { ...ActionLink } } siteSettings { contactEmail description footerText helpline { ...Helpline } legalNotice newsletterUrl organizationName siteName socialLinks { ...ActionLink } tagline } }", {"hash":"46009cefa5728ef5a98f49903e55a060c02f2f6d669cc84aaee09b15c14c94f8"}) as unknown as TypedDocumentString<FrameQuery, FrameQueryVariables>;
export const GuideIndexDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment GuideCard on Guide { audience summary title ...DocumentMarks } query GuideIndex { guides(limit: 100) { items { ...GuideCard } } }", {"hash":"9ae44554496936623c688767ca2aa5b039ae4c6764890ee66966876aa2f57dce"}) as unknown as TypedDocumentString<GuideIndexQuery, GuideIndexQueryVariables>;
export const GuideBySlugDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment FileLink on File { filesize id language mimeType title url } fragment GuideCard on Guide { audience summary title ...DocumentMarks } fragment ProgramTag on Program { code name ...DocumentMarks } fragment RedirectTarget on Redirect { permanent to } fragment RichText on RichText { html } fragment SharedLink on Seo { description image { ...SocialImage } title } fragment SocialImage on Image { alt decorative height id sizes { height url width } url width } fragment Translations on Document { translations { language } } query GuideBySlug($from: String!, $slug: String!) { guide(slug: $slug) { body { ...RichText } documents { ...FileLink } programs { ...ProgramTag } reviewBy seo { ...SharedLink } verifiedBy verifiedOn ...GuideCard ...Translations } redirect(path: $from) { ...RedirectTarget } }", {"hash":"52a46e08612ef97ae1689461a41abcd098fc5259d62526820b7f7fdbb0374fba"}) as unknown as TypedDocumentString<GuideBySlugQuery, GuideBySlugQueryVariables>;
export const HelpDocument = new TypedDocumentString("fragment Helpline on Helpline { label phone text url } query Help { siteSettings { contactEmail helpline { ...Helpline } legalNotice organizationName siteName } }", {"hash":"66e5f3d5409e968751f93e8be1c525e74cf287b334a7e582e5f2ff1018c1ee31"}) as unknown as TypedDocumentString<HelpQuery, HelpQueryVariables>;
export const NewsReferencesDocument = new TypedDocumentString("query NewsReferences($limit: Int!, $page: Int!, $programs: [String!], $publishedIn: [LanguageCode!]!) { references( collection: NEWS publishedIn: $publishedIn programs: $programs page: $page limit: $limit ) { items { id languages } pageCount totalCount } }", {"hash":"185364335630d951fa72cf82e6749094ca1d3347027fab93256864f1b1e76f8a"}) as unknown as TypedDocumentString<NewsReferencesQuery, NewsReferencesQueryVariables>;
export const NewsByIdsDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment NewsCard on NewsItem { date kind outlet programs { ...ProgramTag } summary title ...DocumentMarks } fragment ProgramTag on Program { code name ...DocumentMarks } query NewsByIds($ids: [ID!]!, $limit: Int!) { news(ids: $ids, limit: $limit) { items { ...NewsCard } } }", {"hash":"f13be6847d898d25b02b5b1862ee25d610b9c7e30c95de804cd922d1d5260cfd"}) as unknown as TypedDocumentString<NewsByIdsQuery, NewsByIdsQueryVariables>;
export const NewsPageDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment NewsCard on NewsItem { date kind outlet programs { ...ProgramTag } summary title ...DocumentMarks } fragment ProgramTag on Program { code name ...DocumentMarks } query NewsPage($limit: Int!, $page: Int!, $programs: [String!]) { news(programs: $programs, page: $page, limit: $limit) { items { ...NewsCard } pageCount totalCount } }", {"hash":"ea692e22f2a935c563055d3e902c76a3247a1bf1967db9e2441555c7d2109f69"}) as unknown as TypedDocumentString<NewsPageQuery, NewsPageQueryVariables>;
export const NewsItemBySlugDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment FileLink on File { filesize id language mimeType title url } fragment NewsCard on NewsItem { date kind outlet programs { ...ProgramTag } summary title ...DocumentMarks } fragment Picture on Image { caption credit ...SocialImage } fragment ProgramTag on Program { code name ...DocumentMarks } fragment RedirectTarget on Redirect { permanent to } fragment RichText on RichText { html } fragment SharedLink on Seo { description image { ...SocialImage } title } fragment SocialImage on Image { alt decorative height id sizes { height url width } url width } fragment Translations on Document { translations { language } } query NewsItemBySlug($from: String!, $slug: String!) { newsItem(slug: $slug) { body { ...RichText } documents { ...FileLink } externalUrl image { ...Picture } seo { ...SharedLink } ...NewsCard ...Translations } redirect(path: $from) { ...RedirectTarget } }", {"hash":"fcb6b97c4091c63bb5fa80f6dcffc515c6fba1d70885edc04b810c07533c65ac"}) as unknown as TypedDocumentString<NewsItemBySlugQuery, NewsItemBySlugQueryVariables>;
export const PageByPathDocument = new TypedDocumentString("fragment ActionCard on Action { deadline kind link { ...ActionLink } slug state summary title ...DocumentMarks } fragment ActionLink on Link { external label url } fragment ActionListBlock on ActionListBlock { actions { ...ActionCard } heading id intro { ...RichText } limit } fragment CallToActionBlock on CallToActionBlock { heading id link { ...ActionLink } intro: text { ...RichText } } fragment DevelopmentItem on Development { path programs { ...ProgramTag } ...TimelineEntry } fragment DevelopmentListBlock on DevelopmentListBlock { developments { ...DevelopmentItem } heading id intro { ...RichText } limit programCodes } fragment DocumentMarks on Document { id machineTranslated path sample } fragment GuideCard on Guide { audience summary title ...DocumentMarks } fragment GuideListBlock on GuideListBlock { chosen { id languages } guides { ...GuideCard } heading id intro { ...RichText } limit } fragment HeroBlock on HeroBlock { heading id image { ...Picture } links { ...ActionLink } text { ...RichText } } fragment ImageBlock on ImageBlock { caption id image { ...Picture } } fragment NewsCard on NewsItem { date kind outlet programs { ...ProgramTag } summary title ...DocumentMarks } fragment NewsListBlock on NewsListBlock { heading id intro { ...RichText } limit news { ...NewsCard } } fragment NewsletterBlock on NewsletterBlock { heading id link { ...ActionLink } intro: text { ...RichText } } fragment PageLayout on Page { layout { __typename ...ActionListBlock ...CallToActionBlock ...DevelopmentListBlock ...GuideListBlock ...HeroBlock ...ImageBlock ...NewsListBlock ...NewsletterBlock ...ProgramListBlock ...QuestionsBlock ...TextBlock } } fragment Picture on Image { caption credit ...SocialImage } fragment ProgramCard on Program { code countries name status statusAsOf summary ...DocumentMarks } fragment ProgramListBlock on ProgramListBlock { chosen { id languages } heading id intro { ...RichText } programs { ...ProgramCard } } fragment ProgramTag on Program { code name ...DocumentMarks } fragment QuestionsBlock on QuestionsBlock { heading id questions { answer { ...RichText } id question } } fragment RedirectTarget on Redirect { permanent to } fragment RichText on RichText { html } fragment SharedLink on Seo { description image { ...SocialImage } title } fragment SocialImage on Image { alt decorative height id sizes { height url width } url width } fragment SourceLink on Source { title url } fragment TextBlock on TextBlock { content { ...RichText } id title } fragment TimelineEntry on Development { caseName court date docketNumber effectiveDate hearingDate id kind machineTranslated sample source { ...SourceLink } summary title } fragment Translations on Document { translations { language } } query PageByPath($from: String!, $path: String!) { page(path: $path) { seo { ...SharedLink } summary title ...DocumentMarks ...PageLayout ...Translations } redirect(path: $from) { ...RedirectTarget } }", {"hash":"ab2872aa649080d68ed321ed15783809702c7aa17d28c8eb354427bdb6013c43"}) as unknown as TypedDocumentString<PageByPathQuery, PageByPathQueryVariables>;
export const ProgramIndexDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment ProgramCard on Program { code countries name status statusAsOf summary ...DocumentMarks } query ProgramIndex { programs(limit: 100) { items { ...ProgramCard } } }", {"hash":"db639f24698d840a5db8a6ec0819322fa2f7357c100e42362a85625da01757ae"}) as unknown as TypedDocumentString<ProgramIndexQuery, ProgramIndexQueryVariables>;
export const ProgramNamesDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment ProgramTag on Program { code name ...DocumentMarks } query ProgramNames { programs(limit: 100) { items { ...ProgramTag } } }", {"hash":"c001eee1a016dcebdea6eb3da8c8f542777daefc21164fe37eb6522788fa952d"}) as unknown as TypedDocumentString<ProgramNamesQuery, ProgramNamesQueryVariables>;
export const ProgramByCodeDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment GuideCard on Guide { audience summary title ...DocumentMarks } fragment RedirectTarget on Redirect { permanent to } fragment RichText on RichText { html } fragment SharedLink on Seo { description image { ...SocialImage } title } fragment SocialImage on Image { alt decorative height id sizes { height url width } url width } fragment SourceLink on Source { title url } fragment TimelineEntry on Development { caseName court date docketNumber effectiveDate hearingDate id kind machineTranslated sample source { ...SourceLink } summary title } fragment Translations on Document { translations { language } } query ProgramByCode($code: String!, $developmentLimit: Int!, $from: String!) { developments(programs: [$code], limit: $developmentLimit) { items { ...TimelineEntry } pageCount } program(code: $code) { body { ...RichText } code countries guideReferences { id languages } guides { ...GuideCard } meaning { ...RichText } name people { asOf count note source { ...SourceLink } } seo { ...SharedLink } status statusAsOf statusNote statusSource { ...SourceLink } summary ...DocumentMarks ...Translations } redirect(path: $from) { ...RedirectTarget } }", {"hash":"7c5b87f9f756fc39a8ab6bd5355a9f33df5f707da65ec687ba9059aed605cabe"}) as unknown as TypedDocumentString<ProgramByCodeQuery, ProgramByCodeQueryVariables>;
export const ProgramDevelopmentsDocument = new TypedDocumentString("fragment SourceLink on Source { title url } fragment TimelineEntry on Development { caseName court date docketNumber effectiveDate hearingDate id kind machineTranslated sample source { ...SourceLink } summary title } query ProgramDevelopments($code: String!, $limit: Int!, $page: Int!) { developments(programs: [$code], page: $page, limit: $limit) { items { ...TimelineEntry } } }", {"hash":"a090d4c5fb1365bd9a8c351c164141064dcdf96fb92d6add6ce65c8e37445780"}) as unknown as TypedDocumentString<ProgramDevelopmentsQuery, ProgramDevelopmentsQueryVariables>;
export const PageAtDocument = new TypedDocumentString("fragment RedirectTarget on Redirect { permanent to } query PageAt($from: String!, $path: String!) { document: page(path: $path) { id } redirect(path: $from) { ...RedirectTarget } }", {"hash":"c2f7814031dbaec1d92e80dcc42050736b9605d63c00dfb2e6b46d58dd8dda88"}) as unknown as TypedDocumentString<PageAtQuery, PageAtQueryVariables>;
export const ProgramAtDocument = new TypedDocumentString("fragment RedirectTarget on Redirect { permanent to } query ProgramAt($code: String!, $from: String!) { document: program(code: $code) { id } redirect(path: $from) { ...RedirectTarget } }", {"hash":"c20efaec44a2a5dd277dc6ffe645d4e8dfce84aa592d3e0a4929e1c54ced63ee"}) as unknown as TypedDocumentString<ProgramAtQuery, ProgramAtQueryVariables>;
export const NewsItemAtDocument = new TypedDocumentString("fragment RedirectTarget on Redirect { permanent to } query NewsItemAt($from: String!, $slug: String!) { document: newsItem(slug: $slug) { id } redirect(path: $from) { ...RedirectTarget } }", {"hash":"5f37999eae0f64598a6de7e1871c69f31ffbac0680ca2bcc3f3ee542d5d03dd1"}) as unknown as TypedDocumentString<NewsItemAtQuery, NewsItemAtQueryVariables>;
export const GuideAtDocument = new TypedDocumentString("fragment RedirectTarget on Redirect { permanent to } query GuideAt($from: String!, $slug: String!) { document: guide(slug: $slug) { id } redirect(path: $from) { ...RedirectTarget } }", {"hash":"376206d99b79c946ed158cc3c361474e8bdac2bb0e245c41ea7091afe26d77f7"}) as unknown as TypedDocumentString<GuideAtQuery, GuideAtQueryVariables>;
export const ProgramTagsByIdsDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment ProgramTag on Program { code name ...DocumentMarks } query ProgramTagsByIds($ids: [ID!]!) { programs(ids: $ids, limit: 100) { items { ...ProgramTag } } }", {"hash":"37e26311d1c855df271363fba87e19f6d366506994572fcb69ba4bb0c5dd2191"}) as unknown as TypedDocumentString<ProgramTagsByIdsQuery, ProgramTagsByIdsQueryVariables>;
export const ProgramCardsByIdsDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment ProgramCard on Program { code countries name status statusAsOf summary ...DocumentMarks } query ProgramCardsByIds($ids: [ID!]!) { programs(ids: $ids, limit: 100) { items { ...ProgramCard } } }", {"hash":"96a3bbeea343f3b6b1cb574a4d62e6a18bbd0c9298ece22831d79087d8ee09dd"}) as unknown as TypedDocumentString<ProgramCardsByIdsQuery, ProgramCardsByIdsQueryVariables>;
export const GuideCardsByIdsDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment GuideCard on Guide { audience summary title ...DocumentMarks } query GuideCardsByIds($ids: [ID!]!) { guides(ids: $ids, limit: 100) { items { ...GuideCard } } }", {"hash":"f12f45b428eddf8692a26684f0fbf67951a6d38679f12b22baf5a7aa194ba5e0"}) as unknown as TypedDocumentString<GuideCardsByIdsQuery, GuideCardsByIdsQueryVariables>;
export const LatestNewsDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment NewsCard on NewsItem { date kind outlet programs { ...ProgramTag } summary title ...DocumentMarks } fragment ProgramTag on Program { code name ...DocumentMarks } query LatestNews($limit: Int!) { news(limit: $limit) { items { ...NewsCard } } }", {"hash":"e995a1e04793da324d9503053cffc52c812bfb4370f73131bf6c3f811e1aa4ef"}) as unknown as TypedDocumentString<LatestNewsQuery, LatestNewsQueryVariables>;
export const LatestDevelopmentsDocument = new TypedDocumentString("fragment DevelopmentItem on Development { path programs { ...ProgramTag } ...TimelineEntry } fragment DocumentMarks on Document { id machineTranslated path sample } fragment ProgramTag on Program { code name ...DocumentMarks } fragment SourceLink on Source { title url } fragment TimelineEntry on Development { caseName court date docketNumber effectiveDate hearingDate id kind machineTranslated sample source { ...SourceLink } summary title } query LatestDevelopments($limit: Int!, $programs: [String!]) { developments(programs: $programs, limit: $limit) { items { ...DevelopmentItem } } }", {"hash":"369430922aef2e3eee54df0541129f71ae5b9a8399c153628e2a4c5938582d08"}) as unknown as TypedDocumentString<LatestDevelopmentsQuery, LatestDevelopmentsQueryVariables>;
export const OpenActionsDocument = new TypedDocumentString("fragment ActionCard on Action { deadline kind link { ...ActionLink } slug state summary title ...DocumentMarks } fragment ActionLink on Link { external label url } fragment DocumentMarks on Document { id machineTranslated path sample } query OpenActions($limit: Int!) { actions(states: [OPEN], limit: $limit) { items { ...ActionCard } } }", {"hash":"1727797c4afa8ca17aadda21113eafb3aaa57550567d5e6b7e0baaa75a7a26c3"}) as unknown as TypedDocumentString<OpenActionsQuery, OpenActionsQueryVariables>;
export const FirstGuidesDocument = new TypedDocumentString("fragment DocumentMarks on Document { id machineTranslated path sample } fragment GuideCard on Guide { audience summary title ...DocumentMarks } query FirstGuides($limit: Int!) { guides(limit: $limit) { items { ...GuideCard } } }", {"hash":"1a02c4766dd082bd496f7030a99a1f0cb262034a5c069a3cec095ef749ed2ea9"}) as unknown as TypedDocumentString<FirstGuidesQuery, FirstGuidesQueryVariables>;
export const SitemapReferencesDocument = new TypedDocumentString("query SitemapReferences($collection: ReferenceCollection!, $page: Int!, $publishedIn: [LanguageCode!]!) { references( collection: $collection publishedIn: $publishedIn page: $page limit: 100 ) { items { languages path } pageCount } }", {"hash":"a083730c247f475128c79a9f2004a3c3e8fcd67ab075dc9cf13d505aad8c6e77"}) as unknown as TypedDocumentString<SitemapReferencesQuery, SitemapReferencesQueryVariables>;