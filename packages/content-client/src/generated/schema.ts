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
  attribution: Scalars['String']['output'];
  body: Maybe<RichText>;
  deadline: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  kind: ActionKind;
  license: License;
  link: Maybe<Link>;
  machineTranslated: Scalars['Boolean']['output'];
  path: Scalars['String']['output'];
  programs: Array<Program>;
  sample: Scalars['Boolean']['output'];
  seo: Seo;
  slug: Scalars['String']['output'];
  state: ActionState;
  summary: Scalars['String']['output'];
  title: Scalars['String']['output'];
  translations: Array<Translation>;
  updatedAt: Scalars['DateTime']['output'];
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
  actions: Array<Action>;
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  intro: Maybe<RichText>;
};

/** One page of a list of actions. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type ActionPage = {
  __typename: 'ActionPage';
  items: Array<Action>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  pageInfo: PageInfo;
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
  from: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Whom it is for; empty for readers of every language. */
  languages: Array<Scalars['LanguageCode']['output']>;
  level: AlertLevel;
  /** Under what terms the text may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  link: Maybe<Link>;
  machineTranslated: Scalars['Boolean']['output'];
  message: Scalars['String']['output'];
  /** Empty for an alert on the whole site. */
  programs: Array<Program>;
  sample: Scalars['Boolean']['output'];
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
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  link: Maybe<Link>;
  text: Maybe<RichText>;
};

/** A change that readers can see. It names what changed by its id; what may be shown of it is what a query for it answers. */
export type Change = {
  __typename: 'Change';
  /** When it was saved. */
  at: Scalars['DateTime']['output'];
  collection: ChangedCollection;
  /** Null for what exists once: the site settings and the navigation. */
  id: Maybe<Scalars['ID']['output']>;
  kind: ChangeKind;
  /** The languages in which it can be read after the change. */
  languages: Array<Scalars['LanguageCode']['output']>;
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
  attribution: Scalars['String']['output'];
  caseName: Maybe<Scalars['String']['output']>;
  court: Maybe<Scalars['String']['output']>;
  date: Scalars['Date']['output'];
  docketNumber: Maybe<Scalars['String']['output']>;
  /** The day on which it takes effect, when that is another. */
  effectiveDate: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  kind: DevelopmentKind;
  license: License;
  machineTranslated: Scalars['Boolean']['output'];
  path: Scalars['String']['output'];
  programs: Array<Program>;
  sample: Scalars['Boolean']['output'];
  source: Source;
  summary: Scalars['String']['output'];
  title: Scalars['String']['output'];
  translations: Array<Translation>;
  updatedAt: Scalars['DateTime']['output'];
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
  developments: Array<Development>;
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  intro: Maybe<RichText>;
};

/** One page of a list of developments. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type DevelopmentPage = {
  __typename: 'DevelopmentPage';
  items: Array<Development>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** What every published document has. A document is published in each language on its own; an operation reads exactly one language, named by the URL parameter `locale`. */
export type Document = {
  /** The line to put under the text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
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
  id: Scalars['ID']['output'];
  languages: Array<Scalars['LanguageCode']['output']>;
  path: Scalars['String']['output'];
};

/** A file to open, print or keep: a PDF document. Unlike an image it is not shown on a page. */
export type File = {
  __typename: 'File';
  /** Bytes. */
  filesize: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  /** What the file is written in. */
  language: Scalars['LanguageCode']['output'];
  /** `application/pdf`. */
  mimeType: Scalars['String']['output'];
  /** In the language of the operation, else in that of the file itself, else in English. */
  title: Scalars['String']['output'];
  /** Starts with `/media/` and is relative to the content API; the site serves the same path. */
  url: Scalars['String']['output'];
};

/** Information for people with parole. */
export type Guide = Document & {
  __typename: 'Guide';
  attribution: Scalars['String']['output'];
  audience: Array<GuideAudience>;
  body: RichText;
  /** Files to open, print or keep. */
  documents: Array<File>;
  id: Scalars['ID']['output'];
  license: License;
  machineTranslated: Scalars['Boolean']['output'];
  path: Scalars['String']['output'];
  programs: Array<Program>;
  /** After this day the guide must be checked again before anybody relies on it. */
  reviewBy: Maybe<Scalars['Date']['output']>;
  sample: Scalars['Boolean']['output'];
  seo: Seo;
  slug: Scalars['String']['output'];
  summary: Scalars['String']['output'];
  title: Scalars['String']['output'];
  translations: Array<Translation>;
  updatedAt: Scalars['DateTime']['output'];
  url: Scalars['String']['output'];
  verifiedBy: Maybe<Scalars['String']['output']>;
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
  guides: Array<Guide>;
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  intro: Maybe<RichText>;
};

/** One page of a list of guides. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type GuidePage = {
  __typename: 'GuidePage';
  items: Array<Guide>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** Where a reader finds help when nothing else answers. */
export type Helpline = {
  __typename: 'Helpline';
  label: Scalars['String']['output'];
  phone: Maybe<Scalars['String']['output']>;
  text: Maybe<Scalars['String']['output']>;
  url: Maybe<Scalars['String']['output']>;
};

/** The opening of a page: a large heading, a few words, and links. */
export type HeroBlock = {
  __typename: 'HeroBlock';
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  image: Maybe<Image>;
  links: Array<Link>;
  text: Maybe<RichText>;
};

/** An image with its smaller copies. Addresses start with `/media/` and are relative to the content API; the site serves the same paths. */
export type Image = {
  __typename: 'Image';
  /** Empty when the image is decorative. */
  alt: Scalars['String']['output'];
  caption: Maybe<Scalars['String']['output']>;
  credit: Maybe<Scalars['String']['output']>;
  decorative: Scalars['Boolean']['output'];
  height: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  mimeType: Scalars['String']['output'];
  /** Smaller copies, narrowest first. */
  sizes: Array<ImageSize>;
  url: Scalars['String']['output'];
  width: Scalars['Int']['output'];
};

/** An image with a caption. */
export type ImageBlock = {
  __typename: 'ImageBlock';
  caption: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  image: Maybe<Image>;
};

/** A smaller copy of an image, in WebP. */
export type ImageSize = {
  __typename: 'ImageSize';
  height: Scalars['Int']['output'];
  mimeType: Scalars['String']['output'];
  name: Scalars['String']['output'];
  url: Scalars['String']['output'];
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
  external: Scalars['Boolean']['output'];
  label: Scalars['String']['output'];
  /** A path without a language prefix when `external` is false, else a whole address. */
  url: Scalars['String']['output'];
};

/** The menus of the site. */
export type Navigation = {
  __typename: 'Navigation';
  footer: Array<Link>;
  main: Array<Link>;
};

/** An article: an update, a press release, a statement, or a pointer to what others have written. */
export type NewsItem = Document & {
  __typename: 'NewsItem';
  attribution: Scalars['String']['output'];
  body: Maybe<RichText>;
  date: Scalars['Date']['output'];
  /** Files to open, print or keep. */
  documents: Array<File>;
  externalUrl: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  image: Maybe<Image>;
  kind: NewsKind;
  license: License;
  machineTranslated: Scalars['Boolean']['output'];
  /** For `IN_THE_MEDIA`: the outlet and its article. */
  outlet: Maybe<Scalars['String']['output']>;
  path: Scalars['String']['output'];
  programs: Array<Program>;
  sample: Scalars['Boolean']['output'];
  seo: Seo;
  slug: Scalars['String']['output'];
  summary: Scalars['String']['output'];
  title: Scalars['String']['output'];
  translations: Array<Translation>;
  updatedAt: Scalars['DateTime']['output'];
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
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  intro: Maybe<RichText>;
  news: Array<NewsItem>;
};

/** One page of a list of news items. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type NewsPage = {
  __typename: 'NewsPage';
  items: Array<NewsItem>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** An invitation to the newsletter. */
export type NewsletterBlock = {
  __typename: 'NewsletterBlock';
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  link: Maybe<Link>;
  text: Maybe<RichText>;
};

/** A page of the site that is not one of the other documents; the home page is the one at `/`. */
export type Page = Document & {
  __typename: 'Page';
  attribution: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  layout: Array<PageBlock>;
  license: License;
  machineTranslated: Scalars['Boolean']['output'];
  path: Scalars['String']['output'];
  sample: Scalars['Boolean']['output'];
  seo: Seo;
  summary: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  translations: Array<Translation>;
  updatedAt: Scalars['DateTime']['output'];
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
  asOf: Scalars['Date']['output'];
  count: Scalars['Int']['output'];
  note: Maybe<Scalars['String']['output']>;
  source: Maybe<Source>;
};

/** A parole program and where it stands. */
export type Program = Document & {
  __typename: 'Program';
  attribution: Scalars['String']['output'];
  body: Maybe<RichText>;
  /** `OAW`, `U4U`, `CHNV`, `CBP-ONE`, `FRP`. */
  code: Scalars['String']['output'];
  countries: Array<Scalars['CountryCode']['output']>;
  /** The program's timeline, newest first. */
  developments: DevelopmentPage;
  /** The guides that it names, where they are and in which languages each is published, whatever language the operation reads. `guides` are those in the operation's language. */
  guideReferences: Array<DocumentReference>;
  guides: Array<Guide>;
  id: Scalars['ID']['output'];
  license: License;
  machineTranslated: Scalars['Boolean']['output'];
  /** What the status means for a person in the program. */
  meaning: Maybe<RichText>;
  name: Scalars['String']['output'];
  path: Scalars['String']['output'];
  people: Maybe<PeopleCount>;
  sample: Scalars['Boolean']['output'];
  seo: Seo;
  status: ProgramStatus;
  /** The day for which `status` is known to be right. */
  statusAsOf: Scalars['Date']['output'];
  statusNote: Maybe<Scalars['String']['output']>;
  statusSource: Maybe<Source>;
  summary: Scalars['String']['output'];
  translations: Array<Translation>;
  updatedAt: Scalars['DateTime']['output'];
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
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  intro: Maybe<RichText>;
  programs: Array<Program>;
};

/** One page of a list of programs. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type ProgramPage = {
  __typename: 'ProgramPage';
  items: Array<Program>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  pageInfo: PageInfo;
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
  /** Where a path leads that was given up; null when it was not. */
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
  answer: RichText;
  id: Scalars['ID']['output'];
  question: Scalars['String']['output'];
};

/** Questions and their answers. */
export type QuestionsBlock = {
  __typename: 'QuestionsBlock';
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  questions: Array<Question>;
};

/** Where an address that was given up leads. */
export type Redirect = {
  __typename: 'Redirect';
  from: Scalars['String']['output'];
  permanent: Scalars['Boolean']['output'];
  /** A path without a language prefix, or a whole address. */
  to: Scalars['String']['output'];
};

/** The collections that `references` can list. */
export type ReferenceCollection =
  | 'ACTIONS'
  | 'GUIDES'
  | 'NEWS'
  | 'PAGES'
  | 'PROGRAMS';

/** One page of a list of references. `totalCount` counts all that match, `pageCount` the pages of `limit`. */
export type ReferencePage = {
  __typename: 'ReferencePage';
  items: Array<DocumentReference>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** Formatted text in three forms. */
export type RichText = {
  __typename: 'RichText';
  /** Safe HTML from an allow-list. Links inside the site start with a slash and the language prefix. */
  html: Scalars['String']['output'];
  /** The editor's Lexical document, for those who render it themselves. */
  json: Scalars['JSON']['output'];
  text: Scalars['String']['output'];
};

/** What search engines and shared links show. Falls back to the document's own title, summary and image. */
export type Seo = {
  __typename: 'Seo';
  description: Maybe<Scalars['String']['output']>;
  image: Maybe<Image>;
  title: Scalars['String']['output'];
};

/** What the whole site says about itself. Null in a language in which it is not published. */
export type SiteSettings = {
  __typename: 'SiteSettings';
  /** The line to put under a text where it is shown elsewhere. */
  attribution: Scalars['String']['output'];
  contactEmail: Maybe<Scalars['String']['output']>;
  description: Scalars['String']['output'];
  footerText: Maybe<Scalars['String']['output']>;
  helpline: Maybe<Helpline>;
  legalNotice: Scalars['String']['output'];
  /** Under what terms the texts of the site may be shown elsewhere. Images are not covered: see their `credit`. */
  license: License;
  newsletterUrl: Maybe<Scalars['String']['output']>;
  organizationName: Scalars['String']['output'];
  siteName: Scalars['String']['output'];
  socialLinks: Array<Link>;
  tagline: Maybe<Scalars['String']['output']>;
};

/** Where a fact can be checked. */
export type Source = {
  __typename: 'Source';
  title: Scalars['String']['output'];
  url: Scalars['String']['output'];
};

/** Text under a heading. */
export type TextBlock = {
  __typename: 'TextBlock';
  content: RichText;
  id: Scalars['ID']['output'];
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
  language: Scalars['LanguageCode']['output'];
  /** Since when it is published in this language without a break. */
  since: Scalars['DateTime']['output'];
  /** The canonical public address of the document in this language. */
  url: Scalars['String']['output'];
};
