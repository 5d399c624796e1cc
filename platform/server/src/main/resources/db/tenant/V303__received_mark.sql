-- The cells that a return of what came from below is about.
CREATE TABLE IF NOT EXISTS received_mark (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  received_id BIGINT       NOT NULL,
  row_key     VARCHAR(100) NOT NULL,
  column_id   VARCHAR(64)  NOT NULL,
  KEY received_mark_of (received_id)
);
