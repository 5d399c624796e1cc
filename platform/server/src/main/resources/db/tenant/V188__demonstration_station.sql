-- Stations that are demonstration stations (示范型社区志愿服务站, GD-8), and those that were.
CREATE TABLE IF NOT EXISTS demonstration_station (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id BIGINT       NOT NULL,
  standard   VARCHAR(90)  NOT NULL,
  -- True while it is one, then null: none is one twice at a time.
  is_current BOOLEAN      NULL,
  named_by   BIGINT       NOT NULL,
  named_at   DATETIME(3)  NOT NULL,
  ended_by   BIGINT       NULL,
  ended_at   DATETIME(3)  NULL,
  reason     VARCHAR(300) NULL,
  CONSTRAINT demonstration_station_one UNIQUE (station_id, standard, is_current),
  KEY demonstration_station_all (standard, is_current, station_id)
);
