-- What a station keeps in store (物资); the amount is what the movements add up to.
CREATE TABLE IF NOT EXISTS supply (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id     BIGINT       NOT NULL,
  name           VARCHAR(50)  NOT NULL,
  unit           VARCHAR(10)  NOT NULL,
  amount         INT          NOT NULL,
  low_mark       INT          NOT NULL,
  -- The account of the person in charge.
  charge_account BIGINT       NOT NULL,
  -- When the person in charge was told that it runs short; null again once it is refilled.
  told_at        DATETIME(3)  NULL,
  made_at        DATETIME(3)  NOT NULL,
  CONSTRAINT supply_once UNIQUE (station_id, name)
);

-- Put in, taken out, counted; only added to.
CREATE TABLE IF NOT EXISTS supply_movement (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  supply_id BIGINT       NOT NULL,
  kind      VARCHAR(16)  NOT NULL,
  -- By how much the amount changed, and what it was then.
  change_by INT          NOT NULL,
  amount    INT          NOT NULL,
  why       VARCHAR(200) NOT NULL,
  moved_by  BIGINT       NOT NULL,
  moved_at  DATETIME(3)  NOT NULL,
  KEY supply_movement_of (supply_id, id)
);
