-- What a station puts on its sign besides the three elements that must be there.
CREATE TABLE beibei_coverage_sign (
  station_id BIGINT NOT NULL PRIMARY KEY,
  content VARCHAR(1000) NOT NULL,
  changed_at DATETIME(3) NOT NULL
);
