-- Since when a plugin speaks in this tenant: nothing that was due before is owed. Never moved by
-- an upgrade or by switching it off and on.
CREATE TABLE IF NOT EXISTS plugin_since (
  plugin VARCHAR(64) NOT NULL PRIMARY KEY,
  since  DATE        NOT NULL
);
INSERT IGNORE INTO plugin_since (plugin, since)
  SELECT plugin, DATE(changed_at + INTERVAL 8 HOUR) FROM plugin_state WHERE state = 'ENABLED';
