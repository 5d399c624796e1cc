-- Township volunteer academies, which organize courses.
CREATE TABLE IF NOT EXISTS academy (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name       VARCHAR(100) NOT NULL,
  -- The township's code: the beginning of the path of whatever lies in it.
  path       VARCHAR(32)  NOT NULL,
  since_on   DATE         NOT NULL,
  ended_on   DATE         NULL,
  noted_by   BIGINT       NOT NULL,
  noted_at   DATETIME(3)  NOT NULL,
  CONSTRAINT academy_name UNIQUE (path, name),
  KEY academy_place (path, id)
);

-- What a tenant publishes for all to serve by; each version is a file and stays.
CREATE TABLE IF NOT EXISTS guideline (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title        VARCHAR(100) NOT NULL,
  withdrawn_on DATE         NULL,
  CONSTRAINT guideline_title UNIQUE (title)
);

CREATE TABLE IF NOT EXISTS guideline_version (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  guideline_id BIGINT       NOT NULL,
  number       INT          NOT NULL,
  published_by BIGINT       NOT NULL,
  published_at DATETIME(3)  NOT NULL,
  CONSTRAINT guideline_version_once UNIQUE (guideline_id, number)
);
