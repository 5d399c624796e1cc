-- The relays that institutions could take part in, as each tenant told of them: what the
-- universities' desk lists. The tenant's own record is what holds.
CREATE TABLE IF NOT EXISTS registered_relay (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tenant     VARCHAR(31)  NOT NULL,
  relay_id   BIGINT       NOT NULL,
  name       VARCHAR(100) NOT NULL,
  project    VARCHAR(100) NOT NULL,
  community  VARCHAR(100) NOT NULL,
  area       VARCHAR(200) NOT NULL,
  until_on   DATE         NOT NULL,
  running    BOOLEAN      NOT NULL,
  version    INT          NOT NULL,
  changed_at DATETIME(3)  NOT NULL,
  CONSTRAINT registered_relay_once UNIQUE (tenant, relay_id),
  KEY registered_relay_running (running, until_on)
);

-- The pairings of the community with institutions; whose they are stands in registered_pairing.
CREATE TABLE IF NOT EXISTS registered_relay_partner (
  registered_id BIGINT NOT NULL,
  pairing_id    BIGINT NOT NULL,
  PRIMARY KEY (registered_id, pairing_id),
  KEY registered_relay_partner_of (pairing_id, registered_id)
);

-- The weeks that nobody covers, and those that an institution has taken.
CREATE TABLE IF NOT EXISTS registered_relay_week (
  registered_id BIGINT  NOT NULL,
  week_on       DATE    NOT NULL,
  uncovered     BOOLEAN NOT NULL,
  pairing_id    BIGINT  NULL,
  PRIMARY KEY (registered_id, week_on),
  KEY registered_relay_week_on (uncovered, week_on)
);
