# Varnish in front of the site, purged by tag: docs/operations.md, "Behind a CDN". Needs the module xkey
# (Debian: varnish-modules). Change the backend's address and who may purge, and start varnishd with a second
# address for purges, which readers and whatever ends TLS do not use: -a :6081 -a purge=127.0.0.1:6083
vcl 4.1;

import std;
import xkey;

backend site {
	.host = "127.0.0.1";
	.port = "3000";
	.probe = {
		.url = "/healthz";
		.interval = 2s;
		.timeout = 1s;
		.window = 3;
		.threshold = 2;
	}
}

# From where the admin's process purges.
acl purgers {
	"127.0.0.1";
	"::1";
}

sub vcl_recv {
	# Who asks is no proof: where TLS ends on this machine, every reader comes from 127.0.0.1. So the socket decides.
	if (local.socket == "purge") {
		# It answers nothing else: a proxy that was led here by mistake would be noticed at once.
		if (req.method != "PURGE" || remote.ip !~ purgers) {
			return (synth(403));
		}
		# By the PROXY protocol, the client is another than who is connected.
		if (client.ip != remote.ip || std.port(client.ip) != std.port(remote.ip)) {
			return (synth(403));
		}
		# Varnish itself has put the address there from which it is asked. What is more comes from a proxy.
		if (req.http.X-Forwarded-For != "" + remote.ip || req.http.Forwarded) {
			return (synth(403));
		}
		if (!req.http.xkey-purge) {
			return (synth(400));
		}
		set req.http.purged = xkey.purge(req.http.xkey-purge);
		return (synth(200, "Purged " + req.http.purged));
	}
	if (req.method == "PURGE") {
		return (synth(403, "Purges are taken on the socket purge"));
	}
	if (req.method != "GET" && req.method != "HEAD") {
		return (pass);
	}
	# The site sets no cookie and reads none: those that other tools of the domain set cost nobody the cache.
	unset req.http.Cookie;
	# While the site answers, outdated pages are shown for a moment only; else for as long as it allows.
	if (std.healthy(req.backend_hint)) {
		set req.grace = 10s;
	}
	return (hash);
}

sub vcl_backend_response {
	# What can be shown already is better than an error.
	if (beresp.status >= 500 && bereq.is_bgfetch) {
		return (abandon);
	}
	if (beresp.status >= 500) {
		set beresp.ttl = 1s;
		set beresp.uncacheable = true;
		return (deliver);
	}
	# Its successor is being made. Without a moment's life, all requests of two minutes would be passed on.
	if (beresp.ttl <= 0s && beresp.http.Cache-Control !~ "no-store|private") {
		set beresp.ttl = 100ms;
		set beresp.grace = 0s;
	}
	# Without it, Cache-Control counts: a second.
	if (beresp.http.Surrogate-Control ~ "max-age=[0-9]+") {
		set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^.*max-age=([0-9]+).*$", "\1s"), 1s);
		set beresp.grace = 0s;
	}
	if (beresp.http.Surrogate-Control ~ "stale-if-error=[0-9]+") {
		set beresp.grace = std.duration(regsub(beresp.http.Surrogate-Control, "^.*stale-if-error=([0-9]+).*$", "\1s"), 0s);
	}
	set beresp.http.xkey = beresp.http.Surrogate-Key;
}

sub vcl_deliver {
	unset resp.http.xkey;
	unset resp.http.Surrogate-Key;
	unset resp.http.Surrogate-Control;
}
