import { answerCalendar } from '#lib/server/calendar.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) => answerCalendar(locals.content, null);
