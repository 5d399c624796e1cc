-- Insurance policies that cover volunteers: all of the tenant, all of a community, or those named.
CREATE TABLE IF NOT EXISTS insurance_policy (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- The community that keeps it; null for one of the whole tenant.
  community_id  BIGINT       NULL,
  covers        VARCHAR(16)  NOT NULL,
  kind          VARCHAR(16)  NOT NULL,
  insurer       VARCHAR(100) NOT NULL,
  policy_number VARCHAR(60)  NOT NULL,
  from_on       DATE         NOT NULL,
  -- The last day on which it covers.
  until_on      DATE         NOT NULL,
  noted_by      BIGINT       NOT NULL,
  noted_at      DATETIME(3)  NOT NULL,
  CONSTRAINT insurance_policy_once UNIQUE (insurer, policy_number),
  KEY insurance_policy_until (until_on, id),
  KEY insurance_policy_place (community_id, until_on)
);

CREATE TABLE IF NOT EXISTS insurance_insured (
  policy_id    BIGINT NOT NULL,
  volunteer_id BIGINT NOT NULL,
  PRIMARY KEY (policy_id, volunteer_id),
  KEY insurance_insured_of (volunteer_id)
);
