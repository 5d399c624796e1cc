-- Answers, under random ids and without a time, so that their order says nothing.
CREATE TABLE IF NOT EXISTS survey_answer (
  id        BIGINT     NOT NULL PRIMARY KEY,
  survey_id BIGINT     NOT NULL,
  -- CODE, or CLERK for one that was told to somebody who entered it.
  way       VARCHAR(8) NOT NULL,
  KEY survey_answer_of (survey_id, way)
);

CREATE TABLE IF NOT EXISTS survey_answer_item (
  answer_id   BIGINT       NOT NULL,
  question_id BIGINT       NOT NULL,
  -- A score from 1 to 5, or which choice from 1; null for words.
  chosen      INT          NULL,
  words       VARCHAR(500) NULL,
  PRIMARY KEY (answer_id, question_id),
  KEY survey_answer_item_of (question_id, chosen)
);
