-- What people typed into a report's cells: rows are added and never changed, the last one of a cell
-- stands. The records it is typed over stay as they are.
CREATE TABLE IF NOT EXISTS report_manual (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  form       VARCHAR(64)   NOT NULL,
  unit_kind  VARCHAR(16)   NOT NULL,
  unit_key   VARCHAR(64)   NOT NULL,
  turn_key   VARCHAR(32)   NOT NULL,
  row_key    VARCHAR(100)  NOT NULL,
  column_id  VARCHAR(64)   NOT NULL,
  -- Null where what was typed was taken back.
  typed      VARCHAR(2000) NULL,
  -- What the records said then.
  recorded   VARCHAR(2000) NOT NULL,
  reason     VARCHAR(300)  NOT NULL,
  account    BIGINT        NOT NULL,
  done_at    DATETIME(3)   NOT NULL,
  KEY report_manual_of (form, unit_kind, unit_key, turn_key, id)
);
