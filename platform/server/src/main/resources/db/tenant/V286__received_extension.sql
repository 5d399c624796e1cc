-- More time that this tenant gave to one below it for one turn; the latest row holds, all are kept.
CREATE TABLE IF NOT EXISTS received_extension (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sender    VARCHAR(31)  NOT NULL,
  form_id   VARCHAR(64)  NOT NULL,
  turn_key  VARCHAR(32)  NOT NULL,
  until_on  DATE         NOT NULL,
  reason    VARCHAR(300) NOT NULL,
  account   BIGINT       NOT NULL,
  given_at  DATETIME(3)  NOT NULL,
  KEY received_extension_of (form_id, turn_key, sender, id)
);
