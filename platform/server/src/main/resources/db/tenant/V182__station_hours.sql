-- When a station is open in an ordinary week: minutes after midnight.
CREATE TABLE IF NOT EXISTS station_hours (
  station_id BIGINT   NOT NULL,
  weekday    TINYINT  NOT NULL,
  opens      SMALLINT NOT NULL,
  closes     SMALLINT NOT NULL,
  PRIMARY KEY (station_id, weekday, opens),
  CONSTRAINT station_hours_of FOREIGN KEY (station_id) REFERENCES station (id)
);

-- Single days on which it is otherwise; without a span below it is closed all day.
CREATE TABLE IF NOT EXISTS station_special_day (
  station_id BIGINT       NOT NULL,
  day        DATE         NOT NULL,
  reason     VARCHAR(100) NOT NULL,
  PRIMARY KEY (station_id, day),
  CONSTRAINT station_special_day_of FOREIGN KEY (station_id) REFERENCES station (id)
);

CREATE TABLE IF NOT EXISTS station_special_span (
  station_id BIGINT   NOT NULL,
  day        DATE     NOT NULL,
  opens      SMALLINT NOT NULL,
  closes     SMALLINT NOT NULL,
  PRIMARY KEY (station_id, day, opens),
  CONSTRAINT station_special_span_of FOREIGN KEY (station_id, day)
    REFERENCES station_special_day (station_id, day)
);
