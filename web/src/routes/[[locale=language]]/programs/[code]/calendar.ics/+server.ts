import { answerCalendar } from '#lib/server/calendar.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answerCalendar(locals.content, params.code);
