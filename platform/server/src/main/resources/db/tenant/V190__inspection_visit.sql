-- A visit of an inspection to a station: the first one, and one after each time limit for mending.
CREATE TABLE IF NOT EXISTS inspection_visit (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inspection_id BIGINT       NOT NULL,
  station_id    BIGINT       NOT NULL,
  -- 1 for the first visit, 2 for the one after the first time limit.
  round         INT          NOT NULL,
  due_on        DATE         NOT NULL,
  state         VARCHAR(16)  NOT NULL,
  -- What has to be mended before this visit, with commas between the items' keys.
  to_mend       VARCHAR(900) NOT NULL,
  visited_on    DATE         NULL,
  met           INT          NULL,
  asked         INT          NULL,
  remark        VARCHAR(500) NOT NULL,
  recorded_by   BIGINT       NULL,
  recorded_at   DATETIME(3)  NULL,
  CONSTRAINT inspection_visit_round UNIQUE (inspection_id, station_id, round),
  KEY inspection_visit_station (station_id, state, due_on),
  KEY inspection_visit_due (state, due_on, id)
);
