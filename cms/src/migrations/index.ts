import * as migration_20261123_000000_initial from './20261123_000000_initial.ts';
import * as migration_20261124_000000_changes from './20261124_000000_changes.ts';
import * as migration_20261124_074955_ready_for_review from './20261124_074955_ready_for_review.ts';
import * as migration_20261124_083459_api_client_quotas from './20261124_083459_api_client_quotas.ts';
import * as migration_20261124_084759_files from './20261124_084759_files.ts';
import * as migration_20261124_090000_languages_of_changes from './20261124_090000_languages_of_changes.ts';
import * as migration_20261124_090511_webhooks from './20261124_090511_webhooks.ts';
import * as migration_20261124_091110_terms_of_use from './20261124_091110_terms_of_use.ts';
import * as migration_20261124_100000_api_client_keys from './20261124_100000_api_client_keys.ts';
import * as migration_20261124_103000_publications from './20261124_103000_publications.ts';
import * as migration_20261124_110000_webhook_states from './20261124_110000_webhook_states.ts';
import * as migration_20261124_144932_webhook_scope from './20261124_144932_webhook_scope.ts';
import * as migration_20261124_150000_purge_states from './20261124_150000_purge_states.ts';
import * as migration_20261124_153000_changes_traceparent from './20261124_153000_changes_traceparent.ts';
import * as migration_20261124_173546_hearing_date from './20261124_173546_hearing_date.ts';
import * as migration_20261124_180912_scheduled_publishing from './20261124_180912_scheduled_publishing.ts';

export const migrations = [
  {
    up: migration_20261123_000000_initial.up,
    down: migration_20261123_000000_initial.down,
    name: '20261123_000000_initial',
  },
  {
    up: migration_20261124_000000_changes.up,
    down: migration_20261124_000000_changes.down,
    name: '20261124_000000_changes',
  },
  {
    up: migration_20261124_074955_ready_for_review.up,
    down: migration_20261124_074955_ready_for_review.down,
    name: '20261124_074955_ready_for_review',
  },
  {
    up: migration_20261124_083459_api_client_quotas.up,
    down: migration_20261124_083459_api_client_quotas.down,
    name: '20261124_083459_api_client_quotas',
  },
  {
    up: migration_20261124_084759_files.up,
    down: migration_20261124_084759_files.down,
    name: '20261124_084759_files',
  },
  {
    up: migration_20261124_090000_languages_of_changes.up,
    down: migration_20261124_090000_languages_of_changes.down,
    name: '20261124_090000_languages_of_changes',
  },
  {
    up: migration_20261124_090511_webhooks.up,
    down: migration_20261124_090511_webhooks.down,
    name: '20261124_090511_webhooks',
  },
  {
    up: migration_20261124_091110_terms_of_use.up,
    down: migration_20261124_091110_terms_of_use.down,
    name: '20261124_091110_terms_of_use',
  },
  {
    up: migration_20261124_100000_api_client_keys.up,
    down: migration_20261124_100000_api_client_keys.down,
    name: '20261124_100000_api_client_keys',
  },
  {
    up: migration_20261124_103000_publications.up,
    down: migration_20261124_103000_publications.down,
    name: '20261124_103000_publications',
  },
  {
    up: migration_20261124_110000_webhook_states.up,
    down: migration_20261124_110000_webhook_states.down,
    name: '20261124_110000_webhook_states',
  },
  {
    up: migration_20261124_144932_webhook_scope.up,
    down: migration_20261124_144932_webhook_scope.down,
    name: '20261124_144932_webhook_scope',
  },
  {
    up: migration_20261124_150000_purge_states.up,
    down: migration_20261124_150000_purge_states.down,
    name: '20261124_150000_purge_states',
  },
  {
    up: migration_20261124_153000_changes_traceparent.up,
    down: migration_20261124_153000_changes_traceparent.down,
    name: '20261124_153000_changes_traceparent',
  },
  {
    up: migration_20261124_173546_hearing_date.up,
    down: migration_20261124_173546_hearing_date.down,
    name: '20261124_173546_hearing_date',
  },
  {
    up: migration_20261124_180912_scheduled_publishing.up,
    down: migration_20261124_180912_scheduled_publishing.down,
    name: '20261124_180912_scheduled_publishing'
  },
];
