-- The plan of a community (一社区一策), one a year.
CREATE TABLE IF NOT EXISTS community_plan (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT      NOT NULL,
  year         SMALLINT    NOT NULL,
  -- The newest version and how it stands, and the one that both sides agreed on last.
  latest_id    BIGINT      NULL,
  state        VARCHAR(16) NOT NULL,
  agreed_id    BIGINT      NULL,
  -- Grows with each change, so that elsewhere an older one never takes the place of a newer one.
  changes      INT         NOT NULL,
  CONSTRAINT community_plan_one UNIQUE (community_id, year),
  KEY community_plan_state (year, state, community_id)
);

-- A version: a draft is written over, whatever was proposed is not.
CREATE TABLE IF NOT EXISTS plan_version (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plan_id     BIGINT      NOT NULL,
  number      INT         NOT NULL,
  state       VARCHAR(16) NOT NULL,
  -- How often it was saved: who saves names the one they began from.
  edits       INT         NOT NULL,
  saved_by    BIGINT      NOT NULL,
  saved_at    DATETIME(3) NOT NULL,
  proposed_by BIGINT      NULL,
  proposed_at DATETIME(3) NULL,
  decided_at  DATETIME(3) NULL,
  CONSTRAINT plan_version_one UNIQUE (plan_id, number)
);

CREATE TABLE IF NOT EXISTS plan_goal (
  version_id BIGINT       NOT NULL,
  place      SMALLINT     NOT NULL,
  sentence   VARCHAR(200) NOT NULL,
  -- What it is measured by, if it can be.
  target     INT          NULL,
  unit       VARCHAR(20)  NOT NULL,
  PRIMARY KEY (version_id, place)
);

CREATE TABLE IF NOT EXISTS plan_resource (
  version_id BIGINT       NOT NULL,
  place      SMALLINT     NOT NULL,
  what       VARCHAR(100) NOT NULL,
  provider   VARCHAR(100) NOT NULL,
  amount     INT          NULL,
  unit       VARCHAR(20)  NOT NULL,
  PRIMARY KEY (version_id, place)
);

-- A project in a version: how many sessions in each month, and for whom.
CREATE TABLE IF NOT EXISTS plan_item (
  version_id BIGINT       NOT NULL,
  project_id BIGINT       NOT NULL,
  m1         SMALLINT     NOT NULL,
  m2         SMALLINT     NOT NULL,
  m3         SMALLINT     NOT NULL,
  m4         SMALLINT     NOT NULL,
  m5         SMALLINT     NOT NULL,
  m6         SMALLINT     NOT NULL,
  m7         SMALLINT     NOT NULL,
  m8         SMALLINT     NOT NULL,
  m9         SMALLINT     NOT NULL,
  m10        SMALLINT     NOT NULL,
  m11        SMALLINT     NOT NULL,
  m12        SMALLINT     NOT NULL,
  people     INT          NULL,
  whom       VARCHAR(100) NOT NULL,
  PRIMARY KEY (version_id, project_id)
);

-- Who was asked to agree to a version, and what they said. A side without a desk is spoken for by
-- the community's people, who write down who said it, how and when.
CREATE TABLE IF NOT EXISTS plan_agreement (
  id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version_id     BIGINT         NOT NULL,
  side           VARCHAR(16)    NOT NULL,
  pairing_id     BIGINT         NULL,
  partner_name   VARCHAR(200)   NOT NULL,
  institution_id BIGINT         NULL,
  answer         VARCHAR(16)    NULL,
  reason         VARCHAR(300)   NOT NULL,
  -- Sealed: a person's name.
  spoken_by      VARBINARY(400) NULL,
  manner         VARCHAR(16)    NULL,
  answered_on    DATE           NULL,
  account        BIGINT         NULL,
  noted_at       DATETIME(3)    NULL,
  KEY plan_agreement_version (version_id, id),
  KEY plan_agreement_pairing (pairing_id, version_id)
);
