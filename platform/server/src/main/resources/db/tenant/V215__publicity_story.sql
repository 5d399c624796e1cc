-- Stories, and what media reported (故事报道, GD-12, BB-12).
CREATE TABLE IF NOT EXISTS publicity_story (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT        NOT NULL,
  project_id   BIGINT        NULL,
  kind         VARCHAR(16)   NOT NULL,
  title        VARCHAR(100)  NOT NULL,
  content      VARCHAR(3000) NOT NULL,
  day          DATE          NOT NULL,
  kept_by      BIGINT        NOT NULL,
  kept_at      DATETIME(3)   NOT NULL,
  KEY publicity_story_day (day, id),
  KEY publicity_story_community (community_id, day, id)
);

-- Where a story appeared.
CREATE TABLE IF NOT EXISTS publicity_appearance (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  story_id BIGINT       NOT NULL,
  outlet   VARCHAR(100) NOT NULL,
  day      DATE         NOT NULL,
  link     VARCHAR(500) NOT NULL,
  noted_by BIGINT       NOT NULL,
  noted_at DATETIME(3)  NOT NULL,
  KEY publicity_appearance_story (story_id, day, id)
);

-- The volunteers a story is about. Without a consent on record the name is shown masked.
CREATE TABLE IF NOT EXISTS publicity_person (
  story_id     BIGINT       NOT NULL,
  volunteer_id BIGINT       NOT NULL,
  consented_on DATE         NULL,
  consent      VARCHAR(100) NOT NULL,
  noted_by     BIGINT       NOT NULL,
  noted_at     DATETIME(3)  NOT NULL,
  PRIMARY KEY (story_id, volunteer_id),
  KEY publicity_person_volunteer (volunteer_id)
);
