-- What tenants tell of the plans that institutions were asked to agree to, one a pairing and year.
CREATE TABLE IF NOT EXISTS registered_plan (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tenant     VARCHAR(31) NOT NULL,
  pairing_id BIGINT      NOT NULL,
  year       SMALLINT    NOT NULL,
  number     INT         NOT NULL,
  state      VARCHAR(16) NOT NULL,
  -- What the institution itself said; empty before.
  answer     VARCHAR(16) NOT NULL,
  changes    INT         NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  CONSTRAINT registered_plan_one UNIQUE (tenant, pairing_id, year)
);
