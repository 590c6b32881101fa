import { createContentClient } from '@lts/content-client';
import { CONTENT_API_URL } from '$app/env/private';

/** How long a visitor waits for the content API before the page says that it is not available. */
const timeoutMs = 5000;

export const contentClient = createContentClient({ url: CONTENT_API_URL, timeoutMs });
