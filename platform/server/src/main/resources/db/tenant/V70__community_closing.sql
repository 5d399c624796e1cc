-- That a community was closed, or merged into another; community.valid_to holds the same day.
CREATE TABLE IF NOT EXISTS community_closing (
  community_id BIGINT       NOT NULL PRIMARY KEY,
  -- The first day on which it no longer exists.
  closed_on    DATE         NOT NULL,
  successor_id BIGINT       NULL,
  reason       VARCHAR(200) NOT NULL,
  recorded_at  DATETIME(3)  NOT NULL,
  KEY community_closing_successor (successor_id),
  CONSTRAINT community_closing_of FOREIGN KEY (community_id) REFERENCES community (id),
  CONSTRAINT community_closing_into FOREIGN KEY (successor_id) REFERENCES community (id)
);
