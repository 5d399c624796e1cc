-- Entries drawn at random: the draw can be repeated from what stands here.
CREATE TABLE IF NOT EXISTS spot_check (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- The part of the tenant, as the beginning of its communities' paths.
  prefix       VARCHAR(64) NOT NULL,
  from_on      DATE        NOT NULL,
  until_on     DATE        NOT NULL,
  wanted       INT         NOT NULL,
  seed         CHAR(32)    NOT NULL,
  -- The ledger as far as this entry, and how many of it could be drawn.
  last_entry   BIGINT      NOT NULL,
  entries      BIGINT      NOT NULL,
  drawn_by     BIGINT      NOT NULL,
  drawn_at     DATETIME(3) NOT NULL,
  published_by BIGINT      NULL,
  published_at DATETIME(3) NULL,
  KEY spot_check_published (published_at)
);

CREATE TABLE IF NOT EXISTS spot_check_item (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  spot_check_id BIGINT       NOT NULL,
  -- Its place in the draw, from 1.
  place         INT          NOT NULL,
  entry_id      BIGINT       NOT NULL,
  community_id  BIGINT       NOT NULL,
  checker       BIGINT       NULL,
  -- RIGHT, WRONG or UNCLEAR; null while it isn't checked.
  result        VARCHAR(16)  NULL,
  words         VARCHAR(300) NOT NULL DEFAULT '',
  checked_by    BIGINT       NULL,
  checked_at    DATETIME(3)  NULL,
  CONSTRAINT spot_check_item_once UNIQUE (spot_check_id, entry_id),
  KEY spot_check_item_mine (checker, result)
);
