-- When a station does not serve for a while. The last day may not be known yet.
CREATE TABLE IF NOT EXISTS station_suspension (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id  BIGINT       NOT NULL,
  from_on     DATE         NOT NULL,
  until_on    DATE         NULL,
  reason      VARCHAR(200) NOT NULL,
  recorded_at DATETIME(3)  NOT NULL,
  KEY station_suspension_of (station_id, from_on),
  CONSTRAINT station_suspension_station FOREIGN KEY (station_id) REFERENCES station (id)
);

-- What a community's people ask the level above: that a station opens, or closes.
CREATE TABLE IF NOT EXISTS station_application (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id  BIGINT       NOT NULL,
  wish        VARCHAR(8)   NOT NULL,
  day         DATE         NOT NULL,
  reason      VARCHAR(200) NOT NULL,
  state       VARCHAR(16)  NOT NULL,
  -- True while it waits, else null: one at a time for a station.
  waiting     BOOLEAN      NULL,
  applied_by  BIGINT       NOT NULL,
  applied_at  DATETIME(3)  NOT NULL,
  answer      VARCHAR(200) NULL,
  answered_by BIGINT       NULL,
  answered_at DATETIME(3)  NULL,
  CONSTRAINT station_application_once UNIQUE (station_id, waiting),
  KEY station_application_of (station_id, id),
  KEY station_application_state (state, id),
  CONSTRAINT station_application_station FOREIGN KEY (station_id) REFERENCES station (id)
);
