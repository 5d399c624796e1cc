-- Where volunteer service is shown to people (宣传点位, GD-12).
CREATE TABLE IF NOT EXISTS publicity_spot (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id   BIGINT       NOT NULL,
  name           VARCHAR(50)  NOT NULL,
  kind           VARCHAR(16)  NOT NULL,
  place          VARCHAR(200) NOT NULL,
  owner          VARCHAR(100) NOT NULL,
  photo_id       BIGINT       NULL,
  removed_on     DATE         NULL,
  removed_reason VARCHAR(300) NULL,
  registered_by  BIGINT       NOT NULL,
  registered_at  DATETIME(3)  NOT NULL,
  KEY publicity_spot_community (community_id, removed_on, id)
);

-- What was shown at a spot, and since when; the one without an end is there now.
CREATE TABLE IF NOT EXISTS publicity_showing (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  spot_id  BIGINT       NOT NULL,
  what     VARCHAR(200) NOT NULL,
  from_on  DATE         NOT NULL,
  due_on   DATE         NULL,
  until_on DATE         NULL,
  shown_by BIGINT       NOT NULL,
  shown_at DATETIME(3)  NOT NULL,
  KEY publicity_showing_spot (spot_id, until_on, id),
  KEY publicity_showing_due (until_on, due_on, spot_id)
);
