-- People with a post in a community: social workers, the leading group; from–to, now and before.
-- Names and telephone numbers are sealed.
CREATE TABLE IF NOT EXISTS community_post (
  id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT         NOT NULL,
  post         VARCHAR(24)    NOT NULL,
  title        VARCHAR(50)    NOT NULL,
  name         VARBINARY(400) NULL,
  phone        VARBINARY(200) NULL,
  from_on      DATE           NOT NULL,
  -- The first day on which they no longer hold it.
  until_on     DATE           NULL,
  named_by     BIGINT         NOT NULL,
  named_at     DATETIME(3)    NOT NULL,
  KEY community_post_now (community_id, until_on, post),
  KEY community_post_all (community_id, id)
);
