export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A country by its ISO 3166-1 alpha-2 code: `UA`. */
  CountryCode: { input: string; output: string; }
  /** A day in the Gregorian calendar, ISO 8601: `2025-03-25`. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601: `2025-03-25T14:30:00.000Z`. Answers are in UTC; arguments may have another offset. */
  DateTime: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A language by its BCP 47 tag: `en`, `es`, `ht`, `uk`, `ru`, `fa-AF`, `ps`. */
  LanguageCode: { input: string; output: string; }
  /** A position of the change feed: a whole number from 0 on. */
  Position: { input: number; output: number; }
};

/** A way to act. */
export type Action = Document & {
  __typename: 'Action';
  /** The line to put under the text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
  /** What to say or write, with the facts for it; null when there is no more to say. */
  body: Maybe<RichText>;
  /** The last day on which it helps; null when there is none. */
  deadline: Maybe<Scalars['Date']['output']>;
  /** Names the document among those of its type, the same in every language; never given to another. */
  id: Scalars['ID']['output'];
  /** How people take part. */
  kind: ActionKind;
  /** Under what terms the text may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  /** Where it happens: a form, a phone number, a page to share. Null when there is no such place, or when it is not published. */
  link: Maybe<Link>;
  /** True when this language was drafted by a machine and not yet reviewed by a person. */
  machineTranslated: Scalars['Boolean']['output'];
  /** Where the site shows the document, without a language prefix: `/programs/u4u`. */
  path: Scalars['String']['output'];
  /** Those it stands up for, as far as they are published in the language of the operation. At most 12. */
  programs: Array<Program>;
  /** True for content that only shows what the product can do. It must not be taken for advice. */
  sample: Scalars['Boolean']['output'];
  /** For search engines and shared links; what no editor wrote comes from the document itself. */
  seo: Seo;
  /** Its part of the address, the same in every language: small Latin letters, digits and dashes. */
  slug: Scalars['String']['output'];
  /** Whether people can still take part. */
  state: ActionState;
  /** Why now, and what it brings: one or two sentences. */
  summary: Scalars['String']['output'];
  /** What to do: “Ask your senators to protect parole”. */
  title: Scalars['String']['output'];
  /** The languages in which the document is published, and since when. Whether others are being prepared is told nowhere. */
  translations: Array<Translation>;
  /** When readers could last see a change of the document, in any language. Drafts do not move it. */
  updatedAt: Scalars['DateTime']['output'];
  /** The canonical public address of the document in the language of the operation. */
  url: Scalars['String']['output'];
};

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

/** Open actions, in the campaign's order. */
export type ActionListBlock = {
  __typename: 'ActionListBlock';
  /** Only those whose `state` is `OPEN`. At most 12. */
  actions: Array<Action>;
  /** A line of plain text above the block. */
  heading: Scalars['String']['output'];
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** Stands between the heading and the list; null without one. */
  intro: Maybe<RichText>;
  /** How many documents an editor lets the list show. */
  limit: Scalars['Int']['output'];
};

/** One page of a list of actions. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type ActionPage = {
  __typename: 'ActionPage';
  /** The members of this page, in the order of the list. */
  items: Array<Action>;
  /** The most members that a page has: the argument `first`, else `limit`. */
  limit: Scalars['Int']['output'];
  /** The number of this page, from 1; always 1 where cursors are followed. */
  page: Scalars['Int']['output'];
  /** How many pages of that size there are; 0 when nothing matches. */
  pageCount: Scalars['Int']['output'];
  /** For the way to the page behind this one, by cursor. */
  pageInfo: PageInfo;
  /** How many match on all pages. Counted only when you ask for it. */
  totalCount: Scalars['Int']['output'];
};

/** Whether there is still something to do. */
export type ActionState =
  /** It is over. */
  | 'CLOSED'
  /** It can be done now. */
  | 'OPEN'
  /** It is over, and it worked. */
  | 'WON';

/** A banner that is shown now. */
export type Alert = {
  __typename: 'Alert';
  /** The line to put under the text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
  /** Shown from this moment on; null when it was shown as soon as it was published. */
  from: Maybe<Scalars['DateTime']['output']>;
  /** Names it among alerts, the same in every language; never given to another. */
  id: Scalars['ID']['output'];
  /** Whom it is for; empty for readers of every language. */
  languages: Array<Scalars['LanguageCode']['output']>;
  /** How urgent it is; lists begin with the most urgent. */
  level: AlertLevel;
  /** Under what terms the text may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  /** Where to learn more; null when there is no such place, or when it is not published. */
  link: Maybe<Link>;
  /** True when this language was drafted by a machine and not yet reviewed by a person. */
  machineTranslated: Scalars['Boolean']['output'];
  /** One or two sentences, plain text. */
  message: Scalars['String']['output'];
  /** The programs with which it is shown; empty for an alert on the whole site. At most 12. */
  programs: Array<Program>;
  /** True for an alert that only shows what the product can do. It must not be taken for advice. */
  sample: Scalars['Boolean']['output'];
  /** Not to be shown from this moment on; null when no end is planned. */
  until: Maybe<Scalars['DateTime']['output']>;
};

/** How urgent an alert is. */
export type AlertLevel =
  /** Good to know. */
  | 'INFORMATION'
  /** Read this before anything else. */
  | 'URGENT'
  /** It may change what a person should do. */
  | 'WARNING';

/** One thing to do, and the link to it. */
export type CallToActionBlock = {
  __typename: 'CallToActionBlock';
  /** The one thing to do: “Write to your members of Congress”. */
  heading: Scalars['String']['output'];
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** Where to do it, shown as a button; null when it is not given, or leads to what is not published. */
  link: Maybe<Link>;
  /** Why it helps; null without one. */
  text: Maybe<RichText>;
};

/** A change that readers can see. It names what changed by its id; what may be shown of it is what a query for it answers. */
export type Change = {
  __typename: 'Change';
  /** When it was saved. */
  at: Scalars['DateTime']['output'];
  /** Of which type it is. */
  collection: ChangedCollection;
  /** Null for what exists once: the site settings and the navigation. */
  id: Maybe<Scalars['ID']['output']>;
  /** Whether to read it again, or to delete it. */
  kind: ChangeKind;
  /** The languages in which it can be read after the change. */
  languages: Array<Scalars['LanguageCode']['output']>;
  /** Its place in the feed: each change has a greater one than the change before it. */
  position: Scalars['Position']['output'];
  /** The languages in which it could be read before and cannot any more: delete your copies. */
  removedLanguages: Array<Scalars['LanguageCode']['output']>;
};

/** What a change means to copies. */
export type ChangeKind =
  /** There is something new to read. */
  | 'CHANGED'
  /** Something was deleted or withdrawn, in one language or in all. */
  | 'REMOVED';

/** Part of the change feed: what changed for readers, in order, nothing left out and nothing twice. */
export type ChangePage = {
  __typename: 'ChangePage';
  /** For the argument `after`, to go on behind this part. */
  endPosition: Scalars['Position']['output'];
  /** Names one history of positions. When it is another one than before, start over. */
  epoch: Scalars['ID']['output'];
  /** True when the feed has more behind this part. */
  hasNextPage: Scalars['Boolean']['output'];
  /** In the order of their positions; empty when nothing changed after `after`, or when it is not given. */
  items: Array<Change>;
  /** Where the feed ends now. What is read after this answer holds every change up to it. */
  position: Scalars['Position']['output'];
};

/** What the change feed reports on. */
export type ChangedCollection =
  /** `Action`. */
  | 'ACTIONS'
  /** `Alert`. */
  | 'ALERTS'
  /** `Development`. */
  | 'DEVELOPMENTS'
  /** `Guide`. */
  | 'GUIDES'
  /** Images and files. */
  | 'MEDIA'
  /** `Navigation`. */
  | 'NAVIGATION'
  /** `NewsItem`. */
  | 'NEWS'
  /** `Page`. */
  | 'PAGES'
  /** `Program`. */
  | 'PROGRAMS'
  /** `Redirect`. */
  | 'REDIRECTS'
  /** `SiteSettings`. */
  | 'SITE_SETTINGS';

/** One dated event in the life of one or more programs. */
export type Development = Document & {
  __typename: 'Development';
  /** The line to put under the text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
  /** For `COURT`: “Doe v. Noem”. Null when not given. */
  caseName: Maybe<Scalars['String']['output']>;
  /** For `COURT`: its full name, “U.S. District Court for the District of Massachusetts”. Null when not given. */
  court: Maybe<Scalars['String']['output']>;
  /** The day on which it happened, not the one on which it was written about. */
  date: Scalars['Date']['output'];
  /** For `COURT`: as the court writes it, “1:25-cv-10495”. Null when not given. */
  docketNumber: Maybe<Scalars['String']['output']>;
  /** The day on which it takes effect; null when that is not another day, or not known. */
  effectiveDate: Maybe<Scalars['Date']['output']>;
  /** The day of a hearing that has been set, before a judge or a committee. Null when there is none. */
  hearingDate: Maybe<Scalars['Date']['output']>;
  /** Names the document among those of its type, the same in every language; never given to another. */
  id: Scalars['ID']['output'];
  /** Who acted. */
  kind: DevelopmentKind;
  /** Under what terms the text may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  /** True when this language was drafted by a machine and not yet reviewed by a person. */
  machineTranslated: Scalars['Boolean']['output'];
  /** Where the site shows the document, without a language prefix: `/programs/u4u`. */
  path: Scalars['String']['output'];
  /** Those it touches, as far as they are published in the language of the operation. `path` leads to the timeline of the first. At most 12. */
  programs: Array<Program>;
  /** True for content that only shows what the product can do. It must not be taken for advice. */
  sample: Scalars['Boolean']['output'];
  /** The ruling, the notice or the bill itself where it is public. */
  source: Source;
  /** What was decided and for whom it changes something: two to four sentences. */
  summary: Scalars['String']['output'];
  /** What happened, in one line. */
  title: Scalars['String']['output'];
  /** The languages in which the document is published, and since when. Whether others are being prepared is told nowhere. */
  translations: Array<Translation>;
  /** When readers could last see a change of the document, in any language. Drafts do not move it. */
  updatedAt: Scalars['DateTime']['output'];
  /** The canonical public address of the document in the language of the operation. */
  url: Scalars['String']['output'];
};

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

/** The latest developments, of all programs or of some. */
export type DevelopmentListBlock = {
  __typename: 'DevelopmentListBlock';
  /** Newest first. At most 12. */
  developments: Array<Development>;
  /** A line of plain text above the block. */
  heading: Scalars['String']['output'];
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** Stands between the heading and the list; null without one. */
  intro: Maybe<RichText>;
  /** How many documents an editor lets the list show. */
  limit: Scalars['Int']['output'];
  /** The codes of the programs that it is limited to, for the argument `programs` of `developments`, whatever language the operation reads; null where it is of any program. */
  programCodes: Maybe<Array<Scalars['String']['output']>>;
};

/** One page of a list of developments. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type DevelopmentPage = {
  __typename: 'DevelopmentPage';
  /** The members of this page, in the order of the list. */
  items: Array<Development>;
  /** The most members that a page has: the argument `first`, else `limit`. */
  limit: Scalars['Int']['output'];
  /** The number of this page, from 1; always 1 where cursors are followed. */
  page: Scalars['Int']['output'];
  /** How many pages of that size there are; 0 when nothing matches. */
  pageCount: Scalars['Int']['output'];
  /** For the way to the page behind this one, by cursor. */
  pageInfo: PageInfo;
  /** How many match on all pages. Counted only when you ask for it. */
  totalCount: Scalars['Int']['output'];
};

/** What every published document has. A document is published in each language on its own; an operation reads exactly one language, named by the URL parameter `locale`. */
export type Document = {
  /** The line to put under the text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
  /** Names the document among those of its type, the same in every language; never given to another. */
  id: Scalars['ID']['output'];
  /** Under what terms the text may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  /** True when this language was drafted by a machine and not yet reviewed by a person. */
  machineTranslated: Scalars['Boolean']['output'];
  /** Where the site shows the document, without a language prefix: `/programs/u4u`. */
  path: Scalars['String']['output'];
  /** True for content that only shows what the product can do. It must not be taken for advice. */
  sample: Scalars['Boolean']['output'];
  /** The languages in which the document is published, and since when. Whether others are being prepared is told nowhere. */
  translations: Array<Translation>;
  /** When readers could last see a change of the document, in any language. Drafts do not move it. */
  updatedAt: Scalars['DateTime']['output'];
  /** The canonical public address of the document in the language of the operation. */
  url: Scalars['String']['output'];
};

/** Where a document is and in which languages it is published, whatever language the operation reads. */
export type DocumentReference = {
  __typename: 'DocumentReference';
  /** The `id` of the document in every language. */
  id: Scalars['ID']['output'];
  /** Those in which it is published, and so can be asked for. */
  languages: Array<Scalars['LanguageCode']['output']>;
  /** Where the site shows it, without a language prefix. */
  path: Scalars['String']['output'];
};

/** A file to open, print or keep: a PDF document. Unlike an image it is not shown on a page. */
export type File = {
  __typename: 'File';
  /** Bytes. */
  filesize: Scalars['Int']['output'];
  /** Names it among images and files; stays when the file behind it is replaced. */
  id: Scalars['ID']['output'];
  /** What the file is written in. */
  language: Scalars['LanguageCode']['output'];
  /** Its media type: `application/pdf`. */
  mimeType: Scalars['String']['output'];
  /** In the language of the operation, else in that of the file itself, else in English, else in any. */
  title: Scalars['String']['output'];
  /** Starts with `/media/` and is relative to the content API; the site serves the same path. */
  url: Scalars['String']['output'];
};

/** Information for people with parole. */
export type Guide = Document & {
  __typename: 'Guide';
  /** The line to put under the text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
  /** Whom it is written for; empty when that is not said. */
  audience: Array<GuideAudience>;
  /** General information, not legal advice. */
  body: RichText;
  /** Files to open, print or keep, chosen for the language of the operation. At most 20. */
  documents: Array<File>;
  /** Names the document among those of its type, the same in every language; never given to another. */
  id: Scalars['ID']['output'];
  /** Under what terms the text may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  /** True when this language was drafted by a machine and not yet reviewed by a person. */
  machineTranslated: Scalars['Boolean']['output'];
  /** Where the site shows the document, without a language prefix: `/programs/u4u`. */
  path: Scalars['String']['output'];
  /** Those whose people it is for, as far as they are published in the language of the operation; none are named when it is for people in any program. At most 12. */
  programs: Array<Program>;
  /** After this day the guide must be checked again before anybody relies on it: tell your readers. Null when no day is set. */
  reviewBy: Maybe<Scalars['Date']['output']>;
  /** True for content that only shows what the product can do. It must not be taken for advice. */
  sample: Scalars['Boolean']['output'];
  /** For search engines and shared links; what no editor wrote comes from the document itself. */
  seo: Seo;
  /** Its part of the address, the same in every language: small Latin letters, digits and dashes. */
  slug: Scalars['String']['output'];
  /** Whom it helps, and with what: one or two sentences. */
  summary: Scalars['String']['output'];
  /** What the reader gets: “If your work permit is about to end”. */
  title: Scalars['String']['output'];
  /** The languages in which the document is published, and since when. Whether others are being prepared is told nowhere. */
  translations: Array<Translation>;
  /** When readers could last see a change of the document, in any language. Drafts do not move it. */
  updatedAt: Scalars['DateTime']['output'];
  /** The canonical public address of the document in the language of the operation. */
  url: Scalars['String']['output'];
  /** Who checked it, name and role: “Ana Ruiz, attorney”. Null when nobody has. */
  verifiedBy: Maybe<Scalars['String']['output']>;
  /** The day on which a person who knows the law last checked it; null when nobody has. */
  verifiedOn: Maybe<Scalars['Date']['output']>;
};

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

/** Guides: some, or all of them. */
export type GuideListBlock = {
  __typename: 'GuideListBlock';
  /** The guides that an editor chose, where they are and in which languages each is published, whatever language the operation reads; null where none was chosen. `guides` are those in the operation's language. At most 12. */
  chosen: Maybe<Array<DocumentReference>>;
  /** Those that an editor chose, else the first of all; as far as they are published in the language of the operation. At most 12. */
  guides: Array<Guide>;
  /** A line of plain text above the block. */
  heading: Scalars['String']['output'];
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** Stands between the heading and the list; null without one. */
  intro: Maybe<RichText>;
  /** How many documents an editor lets the list show. */
  limit: Scalars['Int']['output'];
};

/** One page of a list of guides. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type GuidePage = {
  __typename: 'GuidePage';
  /** The members of this page, in the order of the list. */
  items: Array<Guide>;
  /** The most members that a page has: the argument `first`, else `limit`. */
  limit: Scalars['Int']['output'];
  /** The number of this page, from 1; always 1 where cursors are followed. */
  page: Scalars['Int']['output'];
  /** How many pages of that size there are; 0 when nothing matches. */
  pageCount: Scalars['Int']['output'];
  /** For the way to the page behind this one, by cursor. */
  pageInfo: PageInfo;
  /** How many match on all pages. Counted only when you ask for it. */
  totalCount: Scalars['Int']['output'];
};

/** Where a reader finds help when nothing else answers. */
export type Helpline = {
  __typename: 'Helpline';
  /** What it is called: “Find free legal help”. */
  label: Scalars['String']['output'];
  /** As people write it, not for machines: `+1 202-555-0123`. Null without one. */
  phone: Maybe<Scalars['String']['output']>;
  /** Who answers, when, and in which languages; null when not given. */
  text: Maybe<Scalars['String']['output']>;
  /** A whole web address; null without one. */
  url: Maybe<Scalars['String']['output']>;
};

/** The opening of a page: a large heading, a few words, and links. */
export type HeroBlock = {
  __typename: 'HeroBlock';
  /** The first words of the page, plain text. */
  heading: Scalars['String']['output'];
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** A wide image without text in it; null without one. */
  image: Maybe<Image>;
  /** The first is the one that most readers should take. At most 3. */
  links: Array<Link>;
  /** What is going on and why it matters; null without one. */
  text: Maybe<RichText>;
};

/** An image with its smaller copies. Addresses start with `/media/` and are relative to the content API; the site serves the same paths. */
export type Image = {
  __typename: 'Image';
  /** What a person who does not see it needs to know, in the language of the operation, else in English. Empty when the image is decorative. */
  alt: Scalars['String']['output'];
  /** To show below it, in the language of the operation; null when there is none in it. */
  caption: Maybe<Scalars['String']['output']>;
  /** Who made it, as they ask to be named; the same in every language. Show it wherever you show the image. Null when nobody asks for it. */
  credit: Maybe<Scalars['String']['output']>;
  /** True when it says nothing that the text does not say: screen readers should skip it. */
  decorative: Scalars['Boolean']['output'];
  /** Pixels, of `url`. */
  height: Scalars['Int']['output'];
  /** Names it among images and files; stays when the file behind it is replaced. */
  id: Scalars['ID']['output'];
  /** The media type of `url`: `image/jpeg`. */
  mimeType: Scalars['String']['output'];
  /** Smaller copies, narrowest first. */
  sizes: Array<ImageSize>;
  /** The image in full size. What is behind an address never changes: a replaced image has another one. */
  url: Scalars['String']['output'];
  /** Pixels, of `url`. */
  width: Scalars['Int']['output'];
};

/** An image with a caption. */
export type ImageBlock = {
  __typename: 'ImageBlock';
  /** What to show below it here; null for the caption of the image itself. */
  caption: Maybe<Scalars['String']['output']>;
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** Null when the image is gone. */
  image: Maybe<Image>;
};

/** A smaller copy of an image, in WebP. */
export type ImageSize = {
  __typename: 'ImageSize';
  /** Pixels. */
  height: Scalars['Int']['output'];
  /** Its media type: `image/webp`. */
  mimeType: Scalars['String']['output'];
  /** What the size is called: `thumbnail`, `small`, `medium`, `large`. */
  name: Scalars['String']['output'];
  /** Starts with `/media/`, as that of the image. */
  url: Scalars['String']['output'];
  /** Pixels. */
  width: Scalars['Int']['output'];
};

/** A language of the site. */
export type Language = {
  __typename: 'Language';
  /** For the URL parameter `locale`. */
  code: Scalars['LanguageCode']['output'];
  /** The direction in which its script runs. */
  direction: TextDirection;
  /** Its name in the language itself. */
  endonym: Scalars['String']['output'];
  /** Its name in American English. */
  name: Scalars['String']['output'];
  /** The home page in this language. */
  url: Scalars['String']['output'];
};

/** Terms under which others may use the campaign's words. */
export type License = {
  __typename: 'License';
  /** Its usual short name: `CC BY 4.0`. */
  name: Scalars['String']['output'];
  /** Where its text can be read. */
  url: Scalars['String']['output'];
};

/** A link that leads somewhere: links to unpublished documents are left out. */
export type Link = {
  __typename: 'Link';
  /** False when it leads to a place on this site. */
  external: Scalars['Boolean']['output'];
  /** The words to click. */
  label: Scalars['String']['output'];
  /** A path without a language prefix when `external` is false, else a whole address: `https:`, `http:`, `mailto:` or `tel:`. */
  url: Scalars['String']['output'];
};

/** The menus of the site. */
export type Navigation = {
  __typename: 'Navigation';
  /** The menu at the foot of every page, in the order in which to show it. At most 40. */
  footer: Array<Link>;
  /** The menu at the top of every page, in the order in which to show it. At most 20. */
  main: Array<Link>;
};

/** An article: an update, a press release, a statement, or a pointer to what others have written. */
export type NewsItem = Document & {
  __typename: 'NewsItem';
  /** The line to put under the text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
  /** Null when the summary says it all. */
  body: Maybe<RichText>;
  /** The day that readers see; lists go by it. */
  date: Scalars['Date']['output'];
  /** Files to open, print or keep, chosen for the language of the operation. At most 20. */
  documents: Array<File>;
  /** For `IN_THE_MEDIA`: the whole web address of the article; null when not given. */
  externalUrl: Maybe<Scalars['String']['output']>;
  /** Names the document among those of its type, the same in every language; never given to another. */
  id: Scalars['ID']['output'];
  /** To show above the text; null without one. */
  image: Maybe<Image>;
  /** Who speaks, and to whom. */
  kind: NewsKind;
  /** Under what terms the text may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  /** True when this language was drafted by a machine and not yet reviewed by a person. */
  machineTranslated: Scalars['Boolean']['output'];
  /** For `IN_THE_MEDIA`: who published the article; null when not given. */
  outlet: Maybe<Scalars['String']['output']>;
  /** Where the site shows the document, without a language prefix: `/programs/u4u`. */
  path: Scalars['String']['output'];
  /** What it is about, as far as it is published in the language of the operation. At most 12. */
  programs: Array<Program>;
  /** True for content that only shows what the product can do. It must not be taken for advice. */
  sample: Scalars['Boolean']['output'];
  /** For search engines and shared links; what no editor wrote comes from the document itself. */
  seo: Seo;
  /** Its part of the address, the same in every language: small Latin letters, digits and dashes. */
  slug: Scalars['String']['output'];
  /** What happened and why it matters: one or two sentences. */
  summary: Scalars['String']['output'];
  /** What is new, in one line. */
  title: Scalars['String']['output'];
  /** The languages in which the document is published, and since when. Whether others are being prepared is told nowhere. */
  translations: Array<Translation>;
  /** When readers could last see a change of the document, in any language. Drafts do not move it. */
  updatedAt: Scalars['DateTime']['output'];
  /** The canonical public address of the document in the language of the operation. */
  url: Scalars['String']['output'];
};

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

/** The latest news. */
export type NewsListBlock = {
  __typename: 'NewsListBlock';
  /** A line of plain text above the block. */
  heading: Scalars['String']['output'];
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** Stands between the heading and the list; null without one. */
  intro: Maybe<RichText>;
  /** How many documents an editor lets the list show. */
  limit: Scalars['Int']['output'];
  /** Newest first. At most 12. */
  news: Array<NewsItem>;
};

/** One page of a list of news items. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type NewsPage = {
  __typename: 'NewsPage';
  /** The members of this page, in the order of the list. */
  items: Array<NewsItem>;
  /** The most members that a page has: the argument `first`, else `limit`. */
  limit: Scalars['Int']['output'];
  /** The number of this page, from 1; always 1 where cursors are followed. */
  page: Scalars['Int']['output'];
  /** How many pages of that size there are; 0 when nothing matches. */
  pageCount: Scalars['Int']['output'];
  /** For the way to the page behind this one, by cursor. */
  pageInfo: PageInfo;
  /** How many match on all pages. Counted only when you ask for it. */
  totalCount: Scalars['Int']['output'];
};

/** An invitation to the newsletter. */
export type NewsletterBlock = {
  __typename: 'NewsletterBlock';
  /** A line of plain text above the block. */
  heading: Scalars['String']['output'];
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** Where readers sign up; null when it is not given, or leads to what is not published. */
  link: Maybe<Link>;
  /** What subscribers get, and how often; null without one. */
  text: Maybe<RichText>;
};

/** A page of the site that is not one of the other documents; the home page is the one at `/`. */
export type Page = Document & {
  __typename: 'Page';
  /** The line to put under the text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
  /** Names the document among those of its type, the same in every language; never given to another. */
  id: Scalars['ID']['output'];
  /** The parts of the page from top to bottom; each language has its own. At most 30. */
  layout: Array<PageBlock>;
  /** Under what terms the text may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  /** True when this language was drafted by a machine and not yet reviewed by a person. */
  machineTranslated: Scalars['Boolean']['output'];
  /** Where the site shows the document, without a language prefix: `/programs/u4u`. */
  path: Scalars['String']['output'];
  /** True for content that only shows what the product can do. It must not be taken for advice. */
  sample: Scalars['Boolean']['output'];
  /** For search engines and shared links; what no editor wrote comes from the document itself. */
  seo: Seo;
  /** One or two sentences to show under the title; null without them. */
  summary: Maybe<Scalars['String']['output']>;
  /** The heading of the page, plain text. */
  title: Scalars['String']['output'];
  /** The languages in which the document is published, and since when. Whether others are being prepared is told nowhere. */
  translations: Array<Translation>;
  /** When readers could last see a change of the document, in any language. Drafts do not move it. */
  updatedAt: Scalars['DateTime']['output'];
  /** The canonical public address of the document in the language of the operation. */
  url: Scalars['String']['output'];
};

/** What a page is made of, in order. */
export type PageBlock = ActionListBlock | CallToActionBlock | DevelopmentListBlock | GuideListBlock | HeroBlock | ImageBlock | NewsListBlock | NewsletterBlock | ProgramListBlock | QuestionsBlock | TextBlock;

/** Where a page ends. A cursor names a place in the order of its list: what is published, edited or withdrawn meanwhile makes a reader who follows cursors neither miss nor repeat what stays. */
export type PageInfo = {
  __typename: 'PageInfo';
  /** For the argument `after` of the same list; null when the page has no members. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** True when there is something behind this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** How many people, counted on a day. What is counted differs by source: read the note. */
export type PeopleCount = {
  __typename: 'PeopleCount';
  /** The day that the figure is from. */
  asOf: Scalars['Date']['output'];
  /** People, a whole number. */
  count: Scalars['Int']['output'];
  /** What is counted: “people who arrived by air, not all who applied”. Null when not said. */
  note: Maybe<Scalars['String']['output']>;
  /** Where the figure can be checked; null when no source is given. */
  source: Maybe<Source>;
};

/** A parole program and where it stands. */
export type Program = Document & {
  __typename: 'Program';
  /** The line to put under the text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
  /** How it began, who could use it and what it allowed; null when that is not written. */
  body: Maybe<RichText>;
  /** Its short name, capital letters, digits and dashes: `U4U`, `CBP-ONE`. The same in every language; changes only when the program is renamed. */
  code: Scalars['String']['output'];
  /** Where its people come from; empty when it is open to any country. */
  countries: Array<Scalars['CountryCode']['output']>;
  /** The program's timeline, newest first. */
  developments: DevelopmentPage;
  /** The guides that it names, where they are and in which languages each is published, whatever language the operation reads. `guides` are those in the operation's language. */
  guideReferences: Array<DocumentReference>;
  /** Those that help its people, the most useful first, as far as they are published in the language of the operation. At most 12. */
  guides: Array<Guide>;
  /** Names the document among those of its type, the same in every language; never given to another. */
  id: Scalars['ID']['output'];
  /** Under what terms the text may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  /** True when this language was drafted by a machine and not yet reviewed by a person. */
  machineTranslated: Scalars['Boolean']['output'];
  /** What the status means for a person in the program. Not legal advice. Null when that is not written. */
  meaning: Maybe<RichText>;
  /** As people know it: “Uniting for Ukraine (U4U)”. */
  name: Scalars['String']['output'];
  /** Where the site shows the document, without a language prefix: `/programs/u4u`. */
  path: Scalars['String']['output'];
  /** Null when there is no figure with its day. */
  people: Maybe<PeopleCount>;
  /** True for content that only shows what the product can do. It must not be taken for advice. */
  sample: Scalars['Boolean']['output'];
  /** For search engines and shared links; what no editor wrote comes from the document itself. */
  seo: Seo;
  /** Where it stands. Never show it without `statusAsOf`. */
  status: ProgramStatus;
  /** The day for which `status` is known to be right. */
  statusAsOf: Scalars['Date']['output'];
  /** One or two sentences that explain `status`; null when it needs none. */
  statusNote: Maybe<Scalars['String']['output']>;
  /** Where `status` can be checked; null when no source is given. */
  statusSource: Maybe<Source>;
  /** Who came with it, and since when: one or two sentences. */
  summary: Scalars['String']['output'];
  /** The languages in which the document is published, and since when. Whether others are being prepared is told nowhere. */
  translations: Array<Translation>;
  /** When readers could last see a change of the document, in any language. Drafts do not move it. */
  updatedAt: Scalars['DateTime']['output'];
  /** The canonical public address of the document in the language of the operation. */
  url: Scalars['String']['output'];
};


/** A parole program and where it stands. */
export type ProgramDevelopmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
};

/** Programs with their status: some, or all of them. */
export type ProgramListBlock = {
  __typename: 'ProgramListBlock';
  /** The programs that an editor chose, where they are and in which languages each is published, whatever language the operation reads; null where none was chosen. `programs` are those in the operation's language. At most 20. */
  chosen: Maybe<Array<DocumentReference>>;
  /** A line of plain text above the block. */
  heading: Scalars['String']['output'];
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** Stands between the heading and the list; null without one. */
  intro: Maybe<RichText>;
  /** Those that an editor chose, else all in the campaign’s order; as far as they are published in the language of the operation. At most 20. */
  programs: Array<Program>;
};

/** One page of a list of programs. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type ProgramPage = {
  __typename: 'ProgramPage';
  /** The members of this page, in the order of the list. */
  items: Array<Program>;
  /** The most members that a page has: the argument `first`, else `limit`. */
  limit: Scalars['Int']['output'];
  /** The number of this page, from 1; always 1 where cursors are followed. */
  page: Scalars['Int']['output'];
  /** How many pages of that size there are; 0 when nothing matches. */
  pageCount: Scalars['Int']['output'];
  /** For the way to the page behind this one, by cursor. */
  pageInfo: PageInfo;
  /** How many match on all pages. Counted only when you ask for it. */
  totalCount: Scalars['Int']['output'];
};

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

/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type Query = {
  __typename: 'Query';
  /** An action by its slug. */
  action: Maybe<Action>;
  /** In the campaign's order. */
  actions: ActionPage;
  /** Alerts that are shown now: those of the whole site, and with `program` also those of that program. At most 20. */
  alerts: Array<Alert>;
  /** What changed after a position, in every language, whatever language is read: keeps a copy in step without reading everything again. Without `after` only where the feed stands. A position that is too old, or of another epoch, is answered with the code `GONE`. */
  changes: ChangePage;
  /** What the site shows at a path. A path that was given up leads to where its document is now; `path` of the answer says the canonical one. Null where the site shows a list, or nothing that is published in the language. */
  content: Maybe<Document>;
  /** A development by its id. */
  development: Maybe<Development>;
  /** Newest first. `programs` takes program codes. */
  developments: DevelopmentPage;
  /** A guide by its slug. */
  guide: Maybe<Guide>;
  /** In the order in which they were written. */
  guides: GuidePage;
  /** The languages of the site, in the order in which readers are offered them. */
  languages: Array<Language>;
  /** The menus of the site. */
  navigation: Maybe<Navigation>;
  /** Newest first. */
  news: NewsPage;
  /** A news item by its slug. */
  newsItem: Maybe<NewsItem>;
  /** A page by its path. */
  page: Maybe<Page>;
  /** A program by its code. */
  program: Maybe<Program>;
  /** In the campaign's order. */
  programs: ProgramPage;
  /** Where a path leads that was given up; null when it was not, and while nothing is published there, in the language or in English. */
  redirect: Maybe<Redirect>;
  /** Documents published in at least one of the languages, in the order of the collection's own list: lets a site list what exists in any of them. `programs` takes program codes. */
  references: ReferencePage;
  /** What the whole site says about itself. */
  siteSettings: Maybe<SiteSettings>;
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryActionArgs = {
  slug: Scalars['String']['input'];
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  programs?: InputMaybe<Array<Scalars['String']['input']>>;
  states?: InputMaybe<Array<ActionState>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryAlertsArgs = {
  program?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['Position']['input']>;
  epoch?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryContentArgs = {
  path: Scalars['String']['input'];
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryDevelopmentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryDevelopmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  dateFrom?: InputMaybe<Scalars['Date']['input']>;
  dateTo?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<DevelopmentKind>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  programs?: InputMaybe<Array<Scalars['String']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryGuideArgs = {
  slug: Scalars['String']['input'];
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryGuidesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  programs?: InputMaybe<Array<Scalars['String']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryNewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  dateFrom?: InputMaybe<Scalars['Date']['input']>;
  dateTo?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<NewsKind>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  programs?: InputMaybe<Array<Scalars['String']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryNewsItemArgs = {
  slug: Scalars['String']['input'];
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryPageArgs = {
  path: Scalars['String']['input'];
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryProgramArgs = {
  code: Scalars['String']['input'];
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryProgramsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryRedirectArgs = {
  path: Scalars['String']['input'];
};


/** What can be read. Lists take `first` and `after`, or `page` and `limit`; look-ups answer null when nothing of that name is published in the language. */
export type QueryReferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  collection: ReferenceCollection;
  dateFrom?: InputMaybe<Scalars['Date']['input']>;
  dateTo?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<NewsKind>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  programs?: InputMaybe<Array<Scalars['String']['input']>>;
  publishedIn: Array<Scalars['LanguageCode']['input']>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A question and its answer. */
export type Question = {
  __typename: 'Question';
  /** What to tell the reader who asks it. */
  answer: RichText;
  /** Names the question within its block. */
  id: Scalars['ID']['output'];
  /** As a reader would ask it, plain text: “Can I still work?” */
  question: Scalars['String']['output'];
};

/** Questions and their answers. */
export type QuestionsBlock = {
  __typename: 'QuestionsBlock';
  /** A line of plain text above the block. */
  heading: Scalars['String']['output'];
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** In the order in which to show them. At most 50. */
  questions: Array<Question>;
};

/** Where an address that was given up leads. */
export type Redirect = {
  __typename: 'Redirect';
  /** The path that was given up, without a language prefix. */
  from: Scalars['String']['output'];
  /** False for a detour that will end: do not store it. */
  permanent: Scalars['Boolean']['output'];
  /** A path without a language prefix, or a whole address. */
  to: Scalars['String']['output'];
};

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

/** One page of a list of references. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type ReferencePage = {
  __typename: 'ReferencePage';
  /** The members of this page, in the order of the list. */
  items: Array<DocumentReference>;
  /** The most members that a page has: the argument `first`, else `limit`. */
  limit: Scalars['Int']['output'];
  /** The number of this page, from 1; always 1 where cursors are followed. */
  page: Scalars['Int']['output'];
  /** How many pages of that size there are; 0 when nothing matches. */
  pageCount: Scalars['Int']['output'];
  /** For the way to the page behind this one, by cursor. */
  pageInfo: PageInfo;
  /** How many match on all pages. Counted only when you ask for it. */
  totalCount: Scalars['Int']['output'];
};

/** Formatted text in three forms. */
export type RichText = {
  __typename: 'RichText';
  /** Safe HTML from an allow-list. Links inside the site start with a slash and the language prefix. */
  html: Scalars['String']['output'];
  /** The editor's Lexical document, for those who render it themselves. */
  json: Scalars['JSON']['output'];
  /** The words alone. Paragraphs are apart by an empty line, list items and table rows by a new line, table cells by a tab. */
  text: Scalars['String']['output'];
};

/** What search engines and shared links show. Falls back to the document's own title, summary and image. */
export type Seo = {
  __typename: 'Seo';
  /** One or two plain sentences; null when neither they nor a summary are written. */
  description: Maybe<Scalars['String']['output']>;
  /** For a preview of a shared link; null when there is none. */
  image: Maybe<Image>;
  /** Plain text, without the name of the site. */
  title: Scalars['String']['output'];
};

/** What the whole site says about itself. Null in a language in which it is not published. */
export type SiteSettings = {
  __typename: 'SiteSettings';
  /** The line to put under a text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
  /** The public mail address: `press@example.org`. Null when not given. */
  contactEmail: Maybe<Scalars['String']['output']>;
  /** One or two sentences for search engines, where a page has none of its own. */
  description: Scalars['String']['output'];
  /** Who the campaign is, for the foot of every page; null when not given. */
  footerText: Maybe<Scalars['String']['output']>;
  /** Null when none is named in the language of the operation. */
  helpline: Maybe<Helpline>;
  /** That this is general information and not legal advice: belongs on every page that shows it. */
  legalNotice: Scalars['String']['output'];
  /** Under what terms the texts of the site may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  /** Where readers sign up, a whole web address; null without a newsletter. */
  newsletterUrl: Maybe<Scalars['String']['output']>;
  /** Who is responsible for the site; the same in every language. */
  organizationName: Scalars['String']['output'];
  /** What the site calls itself: “Let Them Stay”. */
  siteName: Scalars['String']['output'];
  /** The campaign’s profiles on social networks, in the order in which to show them. At most 20. */
  socialLinks: Array<Link>;
  /** A few words to follow the name in titles; null without one. */
  tagline: Maybe<Scalars['String']['output']>;
};

/** Where a fact can be checked. */
export type Source = {
  __typename: 'Source';
  /** As the source calls itself: “Federal Register, 90 FR 13611”. */
  title: Scalars['String']['output'];
  /** A whole web address. */
  url: Scalars['String']['output'];
};

/** Text under a heading. */
export type TextBlock = {
  __typename: 'TextBlock';
  /** Headings inside start at the third level. */
  content: RichText;
  /** Names the block within its page. */
  id: Scalars['ID']['output'];
  /** A line of plain text above the block; null without one. */
  title: Maybe<Scalars['String']['output']>;
};

/** The direction in which a script runs. */
export type TextDirection =
  /** From left to right. */
  | 'LTR'
  /** From right to left. */
  | 'RTL';

/** A language in which a document is published. */
export type Translation = {
  __typename: 'Translation';
  /** In which it can be read: ask with it as the URL parameter `locale`. */
  language: Scalars['LanguageCode']['output'];
  /** Since when it is published in this language without a break. */
  since: Scalars['DateTime']['output'];
  /** The canonical public address of the document in this language. */
  url: Scalars['String']['output'];
};
