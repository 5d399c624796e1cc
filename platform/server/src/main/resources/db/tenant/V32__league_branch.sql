-- How things stand with a community's league branch from a day until the next row's day. No row:
-- nobody has said, which is not the same as no branch.
CREATE TABLE IF NOT EXISTS league_branch (
  community_id   BIGINT       NOT NULL,
  from_on        DATE         NOT NULL,
  state          VARCHAR(16)  NOT NULL,
  name           VARCHAR(100) NOT NULL,
  established_on DATE         NULL,
  recorded_at    DATETIME(3)  NOT NULL,
  PRIMARY KEY (community_id, from_on)
);
