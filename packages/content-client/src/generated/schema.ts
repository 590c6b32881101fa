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
  /** An instant in UTC, ISO 8601: `2025-03-25T14:30:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A language by its BCP 47 tag: `en`, `es`, `ht`, `uk`, `ru`, `fa-AF`, `ps`. */
  LanguageCode: { input: string; output: string; }
};

/** A way to act. */
export type Action = Document & {
  __typename: 'Action';
  body: Maybe<RichText>;
  deadline: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  kind: ActionKind;
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
  updatedAt: Scalars['DateTime']['output'];
};

export type ActionKind =
  | 'CALL'
  | 'LETTER'
  | 'LINK'
  | 'SHARE';

export type ActionListBlock = {
  __typename: 'ActionListBlock';
  actions: Array<Action>;
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  intro: Maybe<RichText>;
};

export type ActionPage = {
  __typename: 'ActionPage';
  items: Array<Action>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  totalCount: Scalars['Int']['output'];
};

export type ActionState =
  | 'CLOSED'
  | 'OPEN'
  | 'WON';

/** A banner that is shown now. */
export type Alert = {
  __typename: 'Alert';
  from: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Whom it is for; empty for readers of every language. */
  languages: Array<Scalars['LanguageCode']['output']>;
  level: AlertLevel;
  link: Maybe<Link>;
  machineTranslated: Scalars['Boolean']['output'];
  message: Scalars['String']['output'];
  /** Empty for an alert on the whole site. */
  programs: Array<Program>;
  sample: Scalars['Boolean']['output'];
  until: Maybe<Scalars['DateTime']['output']>;
};

export type AlertLevel =
  | 'INFORMATION'
  | 'URGENT'
  | 'WARNING';

export type CallToActionBlock = {
  __typename: 'CallToActionBlock';
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  link: Maybe<Link>;
  text: Maybe<RichText>;
};

/** One dated event in the life of one or more programs. */
export type Development = Document & {
  __typename: 'Development';
  caseName: Maybe<Scalars['String']['output']>;
  court: Maybe<Scalars['String']['output']>;
  date: Scalars['Date']['output'];
  docketNumber: Maybe<Scalars['String']['output']>;
  /** The day on which it takes effect, when that is another. */
  effectiveDate: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  kind: DevelopmentKind;
  machineTranslated: Scalars['Boolean']['output'];
  path: Scalars['String']['output'];
  programs: Array<Program>;
  sample: Scalars['Boolean']['output'];
  source: Source;
  summary: Scalars['String']['output'];
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type DevelopmentKind =
  | 'AGENCY'
  | 'ANNOUNCEMENT'
  | 'CONGRESS'
  | 'COURT';

export type DevelopmentListBlock = {
  __typename: 'DevelopmentListBlock';
  developments: Array<Development>;
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  intro: Maybe<RichText>;
};

export type DevelopmentPage = {
  __typename: 'DevelopmentPage';
  items: Array<Development>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  totalCount: Scalars['Int']['output'];
};

/** What every published document has. A document is published in each language on its own; an operation reads exactly one language, named by the URL parameter `locale`. */
export type Document = {
  id: Scalars['ID']['output'];
  /** True when this language was drafted by a machine and not yet reviewed by a person. */
  machineTranslated: Scalars['Boolean']['output'];
  /** Where the site shows the document, without a language prefix: `/programs/u4u`. */
  path: Scalars['String']['output'];
  /** True for content that only shows what the product can do. It must not be taken for advice. */
  sample: Scalars['Boolean']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

/** Where a document is and in which languages it is published, whatever language the operation reads. */
export type DocumentReference = {
  __typename: 'DocumentReference';
  id: Scalars['ID']['output'];
  languages: Array<Scalars['LanguageCode']['output']>;
  path: Scalars['String']['output'];
};

/** Information for people with parole. */
export type Guide = Document & {
  __typename: 'Guide';
  audience: Array<GuideAudience>;
  body: RichText;
  id: Scalars['ID']['output'];
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
  updatedAt: Scalars['DateTime']['output'];
  verifiedBy: Maybe<Scalars['String']['output']>;
  verifiedOn: Maybe<Scalars['Date']['output']>;
};

export type GuideAudience =
  | 'ADVOCATES'
  | 'EMPLOYERS'
  | 'PAROLEES'
  | 'SPONSORS';

export type GuideListBlock = {
  __typename: 'GuideListBlock';
  guides: Array<Guide>;
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  intro: Maybe<RichText>;
};

export type GuidePage = {
  __typename: 'GuidePage';
  items: Array<Guide>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
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

export type HeroBlock = {
  __typename: 'HeroBlock';
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  image: Maybe<Image>;
  links: Array<Link>;
  text: Maybe<RichText>;
};

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

export type ImageBlock = {
  __typename: 'ImageBlock';
  caption: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  image: Maybe<Image>;
};

export type ImageSize = {
  __typename: 'ImageSize';
  height: Scalars['Int']['output'];
  mimeType: Scalars['String']['output'];
  name: Scalars['String']['output'];
  url: Scalars['String']['output'];
  width: Scalars['Int']['output'];
};

/** A link that leads somewhere: links to unpublished documents are left out. */
export type Link = {
  __typename: 'Link';
  external: Scalars['Boolean']['output'];
  label: Scalars['String']['output'];
  /** A path without a language prefix when `external` is false, else a whole address. */
  url: Scalars['String']['output'];
};

export type Navigation = {
  __typename: 'Navigation';
  footer: Array<Link>;
  main: Array<Link>;
};

export type NewsItem = Document & {
  __typename: 'NewsItem';
  body: Maybe<RichText>;
  date: Scalars['Date']['output'];
  externalUrl: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  image: Maybe<Image>;
  kind: NewsKind;
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
  updatedAt: Scalars['DateTime']['output'];
};

export type NewsKind =
  | 'IN_THE_MEDIA'
  | 'PRESS_RELEASE'
  | 'STATEMENT'
  | 'UPDATE';

export type NewsListBlock = {
  __typename: 'NewsListBlock';
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  intro: Maybe<RichText>;
  news: Array<NewsItem>;
};

export type NewsPage = {
  __typename: 'NewsPage';
  items: Array<NewsItem>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  totalCount: Scalars['Int']['output'];
};

export type NewsletterBlock = {
  __typename: 'NewsletterBlock';
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  link: Maybe<Link>;
  text: Maybe<RichText>;
};

export type Page = Document & {
  __typename: 'Page';
  id: Scalars['ID']['output'];
  layout: Array<PageBlock>;
  machineTranslated: Scalars['Boolean']['output'];
  path: Scalars['String']['output'];
  sample: Scalars['Boolean']['output'];
  seo: Seo;
  summary: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type PageBlock = ActionListBlock | CallToActionBlock | DevelopmentListBlock | GuideListBlock | HeroBlock | ImageBlock | NewsListBlock | NewsletterBlock | ProgramListBlock | QuestionsBlock | TextBlock;

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
  body: Maybe<RichText>;
  /** `OAW`, `U4U`, `CHNV`, `CBP-ONE`, `FRP`. */
  code: Scalars['String']['output'];
  countries: Array<Scalars['CountryCode']['output']>;
  /** The program's timeline, newest first. */
  developments: DevelopmentPage;
  guides: Array<Guide>;
  id: Scalars['ID']['output'];
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
  updatedAt: Scalars['DateTime']['output'];
};


/** A parole program and where it stands. */
export type ProgramDevelopmentsArgs = {
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
};

export type ProgramListBlock = {
  __typename: 'ProgramListBlock';
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  intro: Maybe<RichText>;
  programs: Array<Program>;
};

export type ProgramPage = {
  __typename: 'ProgramPage';
  items: Array<Program>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  totalCount: Scalars['Int']['output'];
};

export type ProgramStatus =
  | 'ENDED'
  | 'ENDING'
  | 'IN_COURT'
  | 'OPEN'
  | 'PAUSED';

export type Query = {
  __typename: 'Query';
  action: Maybe<Action>;
  /** In the campaign's order. */
  actions: ActionPage;
  /** Alerts that are shown now: those of the whole site, and with `program` also those of that program. At most 20. */
  alerts: Array<Alert>;
  development: Maybe<Development>;
  /** Newest first. `programs` takes program codes. */
  developments: DevelopmentPage;
  guide: Maybe<Guide>;
  /** In the order in which they were written. */
  guides: GuidePage;
  navigation: Maybe<Navigation>;
  /** Newest first. */
  news: NewsPage;
  newsItem: Maybe<NewsItem>;
  page: Maybe<Page>;
  program: Maybe<Program>;
  /** In the campaign's order. */
  programs: ProgramPage;
  redirect: Maybe<Redirect>;
  /** Documents published in at least one of the languages, in the order of the collection's own list: lets a site list what exists in any of them. `programs` takes program codes. */
  references: ReferencePage;
  siteSettings: Maybe<SiteSettings>;
};


export type QueryActionArgs = {
  slug: Scalars['String']['input'];
};


export type QueryActionsArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  programs?: InputMaybe<Array<Scalars['String']['input']>>;
  states?: InputMaybe<Array<ActionState>>;
};


export type QueryAlertsArgs = {
  program?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDevelopmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDevelopmentsArgs = {
  dateFrom?: InputMaybe<Scalars['Date']['input']>;
  dateTo?: InputMaybe<Scalars['Date']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<DevelopmentKind>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  programs?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type QueryGuideArgs = {
  slug: Scalars['String']['input'];
};


export type QueryGuidesArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  programs?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type QueryNewsArgs = {
  dateFrom?: InputMaybe<Scalars['Date']['input']>;
  dateTo?: InputMaybe<Scalars['Date']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<NewsKind>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  programs?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type QueryNewsItemArgs = {
  slug: Scalars['String']['input'];
};


export type QueryPageArgs = {
  path: Scalars['String']['input'];
};


export type QueryProgramArgs = {
  code: Scalars['String']['input'];
};


export type QueryProgramsArgs = {
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
};


export type QueryRedirectArgs = {
  path: Scalars['String']['input'];
};


export type QueryReferencesArgs = {
  collection: ReferenceCollection;
  dateFrom?: InputMaybe<Scalars['Date']['input']>;
  dateTo?: InputMaybe<Scalars['Date']['input']>;
  kinds?: InputMaybe<Array<NewsKind>>;
  limit?: Scalars['Int']['input'];
  page?: Scalars['Int']['input'];
  programs?: InputMaybe<Array<Scalars['String']['input']>>;
  publishedIn: Array<Scalars['LanguageCode']['input']>;
};

export type Question = {
  __typename: 'Question';
  answer: RichText;
  id: Scalars['ID']['output'];
  question: Scalars['String']['output'];
};

export type QuestionsBlock = {
  __typename: 'QuestionsBlock';
  heading: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  questions: Array<Question>;
};

export type Redirect = {
  __typename: 'Redirect';
  from: Scalars['String']['output'];
  permanent: Scalars['Boolean']['output'];
  /** A path without a language prefix, or a whole address. */
  to: Scalars['String']['output'];
};

export type ReferenceCollection =
  | 'ACTIONS'
  | 'GUIDES'
  | 'NEWS'
  | 'PAGES'
  | 'PROGRAMS';

export type ReferencePage = {
  __typename: 'ReferencePage';
  items: Array<DocumentReference>;
  limit: Scalars['Int']['output'];
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
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

export type SiteSettings = {
  __typename: 'SiteSettings';
  contactEmail: Maybe<Scalars['String']['output']>;
  description: Scalars['String']['output'];
  footerText: Maybe<Scalars['String']['output']>;
  helpline: Maybe<Helpline>;
  legalNotice: Scalars['String']['output'];
  newsletterUrl: Maybe<Scalars['String']['output']>;
  organizationName: Scalars['String']['output'];
  siteName: Scalars['String']['output'];
  socialLinks: Array<Link>;
  tagline: Maybe<Scalars['String']['output']>;
};

export type Source = {
  __typename: 'Source';
  title: Scalars['String']['output'];
  url: Scalars['String']['output'];
};

export type TextBlock = {
  __typename: 'TextBlock';
  content: RichText;
  id: Scalars['ID']['output'];
  title: Maybe<Scalars['String']['output']>;
};
