-- Whether the tenant lets people check in by where they are; without a row it doesn't.
CREATE TABLE IF NOT EXISTS attendance_rule (
  id       TINYINT     NOT NULL PRIMARY KEY,
  by_place BOOLEAN     NOT NULL,
  set_by   BIGINT      NOT NULL,
  set_at   DATETIME(3) NOT NULL
);

-- Where a session is, as a phone there has told (WGS 84).
CREATE TABLE IF NOT EXISTS session_spot (
  session_id BIGINT        NOT NULL PRIMARY KEY,
  latitude   DECIMAL(9, 6) NOT NULL,
  longitude  DECIMAL(9, 6) NOT NULL,
  radius     INT           NOT NULL,
  set_by     BIGINT        NOT NULL,
  set_at     DATETIME(3)   NOT NULL
);

-- That someone was there: how far from the spot, in metres. Where they were is not kept: a distance
-- is enough for whoever checks an entry afterwards, and tells nobody where a person was.
CREATE TABLE IF NOT EXISTS place_check (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id   BIGINT      NOT NULL,
  volunteer_id BIGINT      NOT NULL,
  distance     INT         NOT NULL,
  checked_at   DATETIME(3) NOT NULL,
  KEY place_check_session (session_id),
  KEY place_check_person (volunteer_id, id)
);
