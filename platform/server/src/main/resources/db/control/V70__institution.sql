-- Institutions that span tenants: universities, and below each its colleges (二级学院) as a tree.
CREATE TABLE IF NOT EXISTS institution (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- The path of what it is part of; empty for a university.
  above       VARCHAR(32) NOT NULL,
  -- Eight digits of its id after the path above: a scope is the beginning of a path.
  path        VARCHAR(32) NULL,
  name        VARCHAR(80) NOT NULL,
  -- The national code (高校标识码) of a university, if it is known for sure.
  code        CHAR(10)    NULL,
  -- The tenant that keeps a university's own data, if one does.
  home_tenant VARCHAR(31) NULL,
  is_open     BOOLEAN     NOT NULL,
  added_by    BIGINT      NOT NULL,
  added_at    DATETIME(3) NOT NULL,
  CONSTRAINT institution_path UNIQUE (path),
  CONSTRAINT institution_name UNIQUE (above, name),
  CONSTRAINT institution_code UNIQUE (code),
  KEY institution_home (home_tenant)
);
