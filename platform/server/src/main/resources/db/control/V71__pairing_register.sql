-- The pairings of institutions in all tenants, as each tenant told of them: what the universities'
-- desk lists. The tenant's own record is what holds.
CREATE TABLE IF NOT EXISTS registered_pairing (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tenant           VARCHAR(31)  NOT NULL,
  pairing_id       BIGINT       NOT NULL,
  institution_id   BIGINT       NOT NULL,
  institution_path VARCHAR(32)  NOT NULL,
  community        VARCHAR(100) NOT NULL,
  area             VARCHAR(200) NOT NULL,
  manner           VARCHAR(16)  NOT NULL,
  duty             VARCHAR(200) NOT NULL,
  from_on          DATE         NOT NULL,
  until_on         DATE         NULL,
  state            VARCHAR(16)  NOT NULL,
  proposed_by      VARCHAR(16)  NOT NULL,
  version          INT          NOT NULL,
  changed_at       DATETIME(3)  NOT NULL,
  CONSTRAINT registered_pairing_once UNIQUE (tenant, pairing_id),
  KEY registered_pairing_of (institution_path, state, id)
);
