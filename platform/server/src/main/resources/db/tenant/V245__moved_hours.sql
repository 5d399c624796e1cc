-- Entries that go to another tenant with the person (转出): each goes once. While the transfer runs
-- they are held; then the row that takes their minutes off the person's total is named here.
CREATE TABLE IF NOT EXISTS moved_entry (
  entry_id     BIGINT       NOT NULL PRIMARY KEY,
  transfer_key CHAR(36)     NOT NULL,
  volunteer_id BIGINT       NOT NULL,
  -- What the tenant is called that it goes to.
  to_name      VARCHAR(100) NOT NULL,
  counter_id   BIGINT       NULL,
  CONSTRAINT moved_entry_counter UNIQUE (counter_id),
  KEY moved_entry_transfer (transfer_key),
  KEY moved_entry_person (volunteer_id)
);

-- Service that came from another tenant (转入), as it was recorded there: each came once.
CREATE TABLE IF NOT EXISTS moved_service (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- Follows from the tenant and the entry that it came from, so that nothing comes twice.
  entry_key       CHAR(36)     NOT NULL,
  transfer_key    CHAR(36)     NOT NULL,
  volunteer_id    BIGINT       NOT NULL,
  from_name       VARCHAR(100) NOT NULL,
  from_entry      BIGINT       NOT NULL,
  served_on       DATE         NOT NULL,
  started_at      DATETIME(3)  NOT NULL,
  ended_at        DATETIME(3)  NOT NULL,
  minutes         INT          NOT NULL,
  activity        VARCHAR(200) NOT NULL,
  place           VARCHAR(200) NOT NULL,
  -- What kind of service; empty if nobody knows it any more.
  content         VARCHAR(32)  NOT NULL,
  organizer       VARCHAR(200) NOT NULL,
  -- Who recorded it first.
  unit            VARCHAR(200) NOT NULL,
  -- COUNTED, CLASHES (with an entry here: not counted until somebody decides) or DROPPED.
  state           VARCHAR(16)  NOT NULL,
  -- The row of the ledger that counts it here.
  entry_id        BIGINT       NULL,
  clash_entry     BIGINT       NULL,
  came_at         DATETIME(3)  NOT NULL,
  decided_by      BIGINT       NULL,
  decided_at      DATETIME(3)  NULL,
  reason          VARCHAR(300) NOT NULL DEFAULT '',
  CONSTRAINT moved_service_once UNIQUE (entry_key),
  CONSTRAINT moved_service_entry UNIQUE (entry_id),
  KEY moved_service_transfer (transfer_key, id),
  KEY moved_service_state (state, came_at)
);
