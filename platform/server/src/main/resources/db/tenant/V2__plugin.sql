-- What the tenant's administrator has chosen: the tenant's file only says how it begins.
CREATE TABLE IF NOT EXISTS plugin_state (
  plugin VARCHAR(64) NOT NULL PRIMARY KEY,
  state VARCHAR(16) NOT NULL,
  version VARCHAR(32) NOT NULL,
  failure VARCHAR(2000) NULL,
  changed_at DATETIME(3) NOT NULL
);

CREATE TABLE IF NOT EXISTS plugin_setting (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plugin VARCHAR(64) NOT NULL,
  setting_key VARCHAR(64) NOT NULL,
  chosen VARCHAR(2000) NOT NULL,
  UNIQUE KEY plugin_setting_once (plugin, setting_key)
);
