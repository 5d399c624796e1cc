CREATE TABLE IF NOT EXISTS team (
  id                   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id         BIGINT       NOT NULL,
  name                 VARCHAR(100) NOT NULL,
  category             VARCHAR(32)  NOT NULL,
  directly_subordinate BOOLEAN      NOT NULL,
  established_on       DATE         NOT NULL,
  -- The first day on which it no longer exists.
  disbanded_on         DATE         NULL,
  disband_reason       VARCHAR(200) NULL,
  created_at           DATETIME(3)  NOT NULL,
  KEY team_community (community_id, established_on),
  KEY team_category (category)
);
