-- Short questionnaires (问卷) of communities: whom they ask, and from when to when.
CREATE TABLE IF NOT EXISTS survey (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT       NOT NULL,
  title        VARCHAR(100) NOT NULL,
  audience     VARCHAR(16)  NOT NULL,
  opens_on     DATE         NOT NULL,
  -- The last day on which it can be answered.
  ends_on      DATE         NOT NULL,
  -- The day on which it was ended before that.
  closed_on    DATE         NULL,
  made_by      BIGINT       NOT NULL,
  made_at      DATETIME(3)  NOT NULL,
  KEY survey_community (community_id, audience, ends_on)
);

CREATE TABLE IF NOT EXISTS survey_question (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  survey_id BIGINT       NOT NULL,
  place     INT          NOT NULL,
  kind      VARCHAR(8)   NOT NULL,
  words     VARCHAR(200) NOT NULL,
  -- What can be chosen, with line breaks between.
  choices   VARCHAR(400) NOT NULL,
  CONSTRAINT survey_question_place UNIQUE (survey_id, place)
);
