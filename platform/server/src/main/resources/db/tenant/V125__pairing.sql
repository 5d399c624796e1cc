-- Pairings (结对) of a community with a university, a college or another organization.
CREATE TABLE IF NOT EXISTS pairing (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id     BIGINT       NOT NULL,
  partner_kind     VARCHAR(24)  NOT NULL,
  partner_name     VARCHAR(200) NOT NULL,
  -- A university or college of the platform; null for who has no desk there.
  institution_id   BIGINT       NULL,
  -- An organization that the tenant keeps a record of.
  organization_id  BIGINT       NULL,
  manner           VARCHAR(16)  NOT NULL,
  duty             VARCHAR(200) NOT NULL,
  purpose          VARCHAR(500) NOT NULL,
  from_on          DATE         NOT NULL,
  -- The last day; null for one without an end.
  until_on         DATE         NULL,
  state            VARCHAR(16)  NOT NULL,
  proposed_by      VARCHAR(16)  NOT NULL,
  agreement        BIGINT       NULL,
  -- Grows with each change, so that elsewhere an older one never takes the place of a newer one.
  version          INT          NOT NULL,
  KEY pairing_community (community_id, state, id),
  KEY pairing_institution (institution_id, state, community_id),
  KEY pairing_state (state, id)
);

-- Whom to ask for on either side, sealed.
CREATE TABLE IF NOT EXISTS pairing_contact (
  pairing_id BIGINT         NOT NULL,
  side       VARCHAR(16)    NOT NULL,
  name       VARBINARY(400) NOT NULL,
  phone      VARBINARY(200) NOT NULL,
  PRIMARY KEY (pairing_id, side)
);

-- What happened to a pairing: added to and never changed.
CREATE TABLE IF NOT EXISTS pairing_event (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  pairing_id BIGINT       NOT NULL,
  state      VARCHAR(16)  NOT NULL,
  side       VARCHAR(16)  NOT NULL,
  reason     VARCHAR(300) NOT NULL,
  account    BIGINT       NOT NULL,
  done_at    DATETIME(3)  NOT NULL,
  KEY pairing_event_of (pairing_id, id)
);
