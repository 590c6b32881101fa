/**
 * A condition of SQL on the row `w` of `webhooks`: it is enabled, somebody answers for it, and the
 * API client whose it is, if it is one's, may use webhooks at this moment. Otherwise it waits, and
 * goes on where it was.
 */
export const mayBeCalled = `(
	w.enabled
	AND (w.client_id IS NOT NULL OR coalesce(w.contact, '') <> '')
	AND NOT EXISTS (
		SELECT FROM api_clients c WHERE c.id = w.client_id AND (
			c.status <> 'active'
			OR c.expires_at <= now()
			OR NOT EXISTS (SELECT FROM api_clients_scopes s WHERE s.parent_id = c.id AND s.value = 'webhooks')
		)
	)
)`;
