-- Plans to inspect stations, and their visits.
CREATE TABLE IF NOT EXISTS inspection (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title        VARCHAR(100) NOT NULL,
  standard     VARCHAR(90)  NOT NULL,
  -- The smallest division in which all of its stations lie.
  path         VARCHAR(32)  NOT NULL,
  inspector_id BIGINT       NOT NULL,
  due_on       DATE         NOT NULL,
  -- Whether the stations' people aren't told before.
  unannounced  BOOLEAN      NOT NULL,
  planned_by   BIGINT       NOT NULL,
  planned_at   DATETIME(3)  NOT NULL,
  -- When it was called off, for what hadn't been visited yet.
  ended_at     DATETIME(3)  NULL,
  KEY inspection_place (path, id)
);
