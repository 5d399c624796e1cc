-- The tenant's part of the national list, with the divisions above it.

CREATE TABLE IF NOT EXISTS division (
  code       VARCHAR(12)  NOT NULL PRIMARY KEY,
  name       VARCHAR(120) NOT NULL,
  level      VARCHAR(16)  NOT NULL,
  parent     VARCHAR(9)   NULL,
  pseudo     BOOLEAN      NOT NULL,
  list_year  SMALLINT     NOT NULL,
  -- NULL: since before the list, and until today.
  valid_from DATE         NULL,
  valid_to   DATE         NULL,
  successor  VARCHAR(12)  NULL,
  KEY division_level (level, code)
);

-- What everything refers to: usually joined to a division of the fifth level, sometimes only a
-- place people have a name for. The path is the division's code, or the parent's code, an 'x' and
-- eight digits of the id.

CREATE TABLE IF NOT EXISTS community (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind          VARCHAR(16)  NOT NULL,
  official_name VARCHAR(120) NOT NULL,
  short_name    VARCHAR(120) NOT NULL,
  initials      VARCHAR(64)  NOT NULL,
  parent_code   VARCHAR(9)   NOT NULL,
  division_code VARCHAR(12)  NULL,
  path          VARCHAR(32)  NOT NULL,
  valid_from    DATE         NULL,
  valid_to      DATE         NULL,
  CONSTRAINT community_division UNIQUE (division_code),
  CONSTRAINT community_path UNIQUE (path),
  KEY community_kind (kind, path),
  KEY community_short_name (short_name),
  KEY community_official_name (official_name),
  KEY community_initials (initials)
);
