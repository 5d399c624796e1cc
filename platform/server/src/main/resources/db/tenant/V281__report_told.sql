-- What tenants told of the universities at home here, for a form and a turn: what each one's records
-- said when they were last asked. Null contents: it was asked and told nothing.
CREATE TABLE IF NOT EXISTS report_told (
  form        VARCHAR(64) NOT NULL,
  unit_key    VARCHAR(64) NOT NULL,
  turn_key    VARCHAR(32) NOT NULL,
  tenant      VARCHAR(31) NOT NULL,
  tenant_name VARCHAR(64) NOT NULL,
  contents    MEDIUMTEXT  NULL,
  told_at     DATETIME(3) NOT NULL,
  PRIMARY KEY (form, unit_key, turn_key, tenant)
);
