import type {
	ActionKind,
	ActionState,
	AlertLevel,
	DevelopmentKind,
	GuideAudience,
	NewsKind,
	ProgramStatus,
} from '@lts/content-client';
import { m } from '#lib/paraglide/messages.js';

/* The names of the schema's values in the reader's language. */

const programStatuses: Record<ProgramStatus, () => string> = {
	OPEN: m.status_open,
	PAUSED: m.status_paused,
	ENDING: m.status_ending,
	ENDED: m.status_ended,
	IN_COURT: m.status_in_court,
};

const developmentKinds: Record<DevelopmentKind, () => string> = {
	COURT: m.kind_court,
	AGENCY: m.kind_agency,
	CONGRESS: m.kind_congress,
	ANNOUNCEMENT: m.kind_announcement,
};

const newsKinds: Record<NewsKind, () => string> = {
	UPDATE: m.news_kind_update,
	PRESS_RELEASE: m.news_kind_press_release,
	STATEMENT: m.news_kind_statement,
	IN_THE_MEDIA: m.news_kind_in_the_media,
};

const audiences: Record<GuideAudience, () => string> = {
	PAROLEES: m.audience_parolees,
	SPONSORS: m.audience_sponsors,
	EMPLOYERS: m.audience_employers,
	ADVOCATES: m.audience_advocates,
};

const actionKinds: Record<ActionKind, () => string> = {
	LETTER: m.action_kind_letter,
	CALL: m.action_kind_call,
	SHARE: m.action_kind_share,
	LINK: m.action_kind_link,
};

const actionStates: Record<ActionState, () => string> = {
	OPEN: m.status_open,
	WON: m.action_state_won,
	CLOSED: m.action_state_closed,
};

const alertLevels: Record<AlertLevel, () => string> = {
	INFORMATION: m.alert_information,
	WARNING: m.alert_warning,
	URGENT: m.alert_urgent,
};

export const programStatusLabel = (status: ProgramStatus) => programStatuses[status]();
export const developmentKindLabel = (kind: DevelopmentKind) => developmentKinds[kind]();
export const newsKindLabel = (kind: NewsKind) => newsKinds[kind]();
export const audienceLabel = (audience: GuideAudience) => audiences[audience]();
export const actionKindLabel = (kind: ActionKind) => actionKinds[kind]();
export const actionStateLabel = (state: ActionState) => actionStates[state]();
export const alertLevelLabel = (level: AlertLevel) => alertLevels[level]();
