-- What was found of an item of a standard at a station (GD-8, ZJ-2). Rows are only ever added: the
-- newest of an item holds.
CREATE TABLE IF NOT EXISTS station_finding (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id BIGINT       NOT NULL,
  -- The plugin's id, a dot, and the standard's id.
  standard   VARCHAR(90)  NOT NULL,
  version    INT          NOT NULL,
  item       VARCHAR(40)  NOT NULL,
  -- A hash of the item's words then: other words now are to be looked at anew.
  wording    CHAR(16)     NOT NULL,
  is_met     BOOLEAN      NOT NULL,
  -- The keys of the item's parts that were lacking, with commas between them.
  lacking    VARCHAR(200) NOT NULL,
  evidence   VARCHAR(16)  NOT NULL,
  -- What was on record then, in words, and where it is seen; empty without.
  fact       VARCHAR(300) NOT NULL,
  fact_path  VARCHAR(200) NOT NULL,
  remark     VARCHAR(300) NOT NULL,
  -- The visit at which it was found; null for what the station's own people say.
  visit_id   BIGINT       NULL,
  checked_by BIGINT       NOT NULL,
  checked_at DATETIME(3)  NOT NULL,
  KEY station_finding_of (station_id, standard, item, id),
  KEY station_finding_visit (visit_id, id)
);
