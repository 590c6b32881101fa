/** A query to start from, as a tab of the explorer. Each is run by a test. */
export interface Example {
	/** What it answers, for people. */
	title: string;
	query: string;
	variables?: Record<string, unknown>;
}

export const examples: readonly Example[] = [
	{
		title: 'Where every program stands',
		query: `# Ctrl-Enter runs it. You get what is
# published in the language above.
query Programs {
  programs {
    items {
      code
      name
      status
      statusAsOf
      statusSource {
        title
        url
      }
    }
  }
}
`,
	},
	{
		title: 'One program, its timeline and its guides',
		query: `query Program($code: String!) {
  program(code: $code) {
    name
    status
    statusAsOf
    meaning {
      text
    }
    developments(limit: 5) {
      totalCount
      items {
        date
        effectiveDate
        hearingDate
        title
        source {
          url
        }
      }
    }
    guides {
      title
      path
      verifiedOn
    }
  }
}
`,
		variables: { code: 'U4U' },
	},
	{
		title: 'What courts have decided since a day',
		query: `query Rulings($since: Date!) {
  developments(kinds: [COURT], dateFrom: $since, limit: 10) {
    totalCount
    items {
      date
      court
      caseName
      docketNumber
      summary
      programs {
        code
      }
      source {
        title
        url
      }
    }
  }
}
`,
		variables: { since: '2025-01-01' },
	},
	{
		title: 'The latest news',
		query: `query News {
  news(limit: 5) {
    items {
      date
      kind
      title
      summary
      path
      sample
      machineTranslated
    }
  }
}
`,
	},
	{
		title: 'Guides with their text',
		query: `query Guides {
  guides(limit: 3) {
    items {
      title
      verifiedOn
      reviewBy
      audience
      body {
        html
      }
    }
  }
}
`,
	},
	{
		title: 'What is published in which languages',
		query: `query Languages {
  references(collection: PROGRAMS, publishedIn: ["es", "fa-AF"]) {
    items {
      id
      path
      languages
    }
  }
}
`,
	},
];
