-- Counts that a tenant below has sent; the newest of each topic replaces the one before.
CREATE TABLE IF NOT EXISTS received_counts (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic VARCHAR(128) NOT NULL,
  sender VARCHAR(31) NOT NULL,
  sender_name VARCHAR(64) NOT NULL,
  division VARCHAR(12) NOT NULL,
  counted_at DATETIME(3) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  counts MEDIUMTEXT NOT NULL,
  UNIQUE KEY received_counts_once (topic, sender)
);
