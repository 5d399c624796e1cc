-- Who takes part in a session, or waits for a place. One row for a person and session: who cancels
-- and returns gets a new number in the queue.
CREATE TABLE IF NOT EXISTS sign_up (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id    BIGINT      NOT NULL,
  volunteer_id  BIGINT      NOT NULL,
  state         VARCHAR(16) NOT NULL,
  -- The place in the queue, from a counter of the session; null for who never waited.
  queue         BIGINT      NULL,
  -- Until when an offered place is kept.
  offered_until DATETIME(3) NULL,
  -- The account that signed up.
  signed_by     BIGINT      NOT NULL,
  signed_at     DATETIME(3) NOT NULL,
  changed_at    DATETIME(3) NOT NULL,
  CONSTRAINT sign_up_once UNIQUE (session_id, volunteer_id),
  KEY sign_up_person (volunteer_id, state),
  KEY sign_up_queue (session_id, state, queue),
  KEY sign_up_offered (state, offered_until)
);
