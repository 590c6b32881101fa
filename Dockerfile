# One file, a target per service: admin, worker, content-api, migrate, web, caddy. See docs/operations.md.

FROM node:24.21.0-bookworm-slim AS build
ENV TURBO_TELEMETRY_DISABLED=1 NEXT_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1
RUN npm install --global pnpm@12.21.0
WORKDIR /app
COPY . .
RUN pnpm install --frozen-lockfile
RUN NODE_ENV=production pnpm exec turbo run build

# The packages that run, without those that built. Workspace packages stay where they are:
# Node runs TypeScript everywhere but inside node_modules.
FROM build AS cms-files
RUN rm -rf cms/.next/cache .turbo node_modules cms/node_modules web packages/*/node_modules \
	&& pnpm install --prod --frozen-lockfile --filter-prod '@lts/cms...'

FROM build AS web-files
RUN rm -rf .turbo node_modules web/node_modules cms packages/*/node_modules \
	&& pnpm install --prod --frozen-lockfile --filter-prod '@lts/web...'

FROM node:24.21.0-bookworm-slim AS runtime
ENV NODE_ENV=production \
	NEXT_TELEMETRY_DISABLED=1 \
	HOST=0.0.0.0 \
	NODE_OPTIONS=--import=/app/packages/stack/src/secret-files.ts
# npm is of no use to a running server, and one thing less to keep up to date.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /opt/yarn* \
	&& install -d -o node -g node /data /data/media /data/setup /data/site

FROM runtime AS cms
COPY --from=cms-files /app /app
WORKDIR /app/cms
ENV MEDIA_DIR=/data/media
USER node

FROM cms AS migrate
ENV FIRST_ACCOUNT_FILE=/data/setup/first-account.json
CMD ["sh", "-c", "node scripts/migrate.ts && node scripts/first-account.ts && if [ \"$SAMPLE_CONTENT\" = on ]; then node scripts/sample-content.ts; fi"]

FROM cms AS admin
ENV PORT=3001
EXPOSE 3001
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
	CMD ["node", "/app/packages/stack/src/health-check.ts", "http://127.0.0.1:3001/readyz"]
CMD ["node", "node_modules/next/dist/bin/next", "start", "--hostname", "0.0.0.0", "--port", "3001"]

# For admins with WORKER_IN_ADMIN=false.
FROM cms AS worker
ENV PORT=3004
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
	CMD ["node", "/app/packages/stack/src/health-check.ts", "http://127.0.0.1:3004/readyz"]
CMD ["node", "src/worker/main.ts"]

FROM cms AS content-api
ENV PORT=3003
EXPOSE 3003
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
	CMD ["node", "/app/packages/stack/src/health-check.ts", "http://127.0.0.1:3003/readyz"]
CMD ["node", "src/content-api/main.ts"]

FROM runtime AS web
COPY --from=web-files /app /app
WORKDIR /app/web
ENV PORT=3000 SITE_STATE_DIR=/data/site
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
	CMD ["node", "/app/packages/stack/src/health-check.ts", "http://127.0.0.1:3000/readyz"]
CMD ["node", "server/main.ts"]

# Listens above 1023, so it needs neither root nor a capability. The directories belong to its user
# in the image, and so do the volumes made from them.
FROM caddy:2.11.4-alpine AS caddy
RUN setcap -r /usr/bin/caddy \
	&& mkdir -p /data/caddy /config/caddy \
	&& chown -R 1000:1000 /data /config
COPY Caddyfile /etc/caddy/Caddyfile
USER 1000:1000
EXPOSE 8080 8443
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s --retries=3 \
	CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:2019/config/"]
