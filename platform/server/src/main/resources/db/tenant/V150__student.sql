-- A university's own data in the tenant where it is at home. Every row carries the path of the
-- university's part that it belongs to: scopes are beginnings of such paths.

-- One row a university: who holds it brings in a roster alone.
CREATE TABLE IF NOT EXISTS student_roster (
  university_id BIGINT      NOT NULL PRIMARY KEY,
  imported_at   DATETIME(3) NULL
);

-- League branches (团支部) of a university.
CREATE TABLE IF NOT EXISTS student_branch (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  institution_id BIGINT       NOT NULL,
  path           VARCHAR(32)  NOT NULL,
  name           VARCHAR(120) NOT NULL,
  -- The first day; null where nobody knows it: it was always there.
  since          DATE         NULL,
  dissolved_on   DATE         NULL,
  CONSTRAINT student_branch_name UNIQUE (institution_id, name),
  KEY student_branch_path (path, name)
);

CREATE TABLE IF NOT EXISTS student (
  id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  university_id  BIGINT         NOT NULL,
  number         VARCHAR(32)    NOT NULL,
  -- Sealed for the university and the number, which never change.
  name           VARBINARY(400) NOT NULL,
  name_index     BINARY(32)     NOT NULL,
  institution_id BIGINT         NOT NULL,
  path           VARCHAR(32)    NOT NULL,
  branch_id      BIGINT         NULL,
  entry_year     SMALLINT       NULL,
  left_on        DATE           NULL,
  -- The import that last had the student on its list.
  import_id      BIGINT         NULL,
  changed_at     DATETIME(3)    NOT NULL,
  CONSTRAINT student_number UNIQUE (university_id, number),
  KEY student_path (path, number),
  KEY student_branch_of (branch_id),
  KEY student_name (name_index)
);

-- Volunteer service officers (志愿服务委员) of league branches, from when to when.
CREATE TABLE IF NOT EXISTS branch_officer (
  id         BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  branch_id  BIGINT         NOT NULL,
  student_id BIGINT         NULL,
  -- Of somebody who stands on no roster, sealed.
  name       VARBINARY(400) NULL,
  from_on    DATE           NOT NULL,
  until_on   DATE           NULL,
  -- The branch, while this is its officer.
  current_of BIGINT         NULL,
  CONSTRAINT branch_officer_current UNIQUE (current_of),
  KEY branch_officer_branch (branch_id, from_on)
);

CREATE TABLE IF NOT EXISTS branch_team (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  branch_id      BIGINT       NOT NULL,
  name           VARCHAR(120) NOT NULL,
  place          VARCHAR(16)  NOT NULL,
  established_on DATE         NOT NULL,
  disbanded_on   DATE         NULL,
  KEY branch_team_branch (branch_id, established_on)
);

-- Links of a university's parts with middle schools.
CREATE TABLE IF NOT EXISTS school_link (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  institution_id BIGINT       NOT NULL,
  path           VARCHAR(32)  NOT NULL,
  school         VARCHAR(120) NOT NULL,
  what           VARCHAR(500) NOT NULL,
  from_on        DATE         NOT NULL,
  until_on       DATE         NULL,
  KEY school_link_path (path, until_on, id)
);
