-- The time bank (时间银行): what communities offer for minutes served, who redeemed what, and the book.
CREATE TABLE IF NOT EXISTS time_offer (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT       NOT NULL,
  kind         VARCHAR(16)  NOT NULL,
  title        VARCHAR(50)  NOT NULL,
  what         VARCHAR(500) NOT NULL,
  -- Who gives it: the community, a shop, a company.
  giver        VARCHAR(60)  NOT NULL,
  -- Where it is handed over.
  place        VARCHAR(100) NOT NULL,
  price        INT          NOT NULL,
  -- How many there are in all; null where it doesn't run out.
  stock        INT          NULL,
  -- How many wait or were handed over; never more than there are.
  taken        INT          NOT NULL DEFAULT 0,
  from_on      DATE         NOT NULL,
  -- The last day; null for one without an end.
  until_on     DATE         NULL,
  photo_id     BIGINT       NULL,
  ended_on     DATE         NULL,
  ended_reason VARCHAR(300) NULL,
  added_by     BIGINT       NOT NULL,
  added_at     DATETIME(3)  NOT NULL,
  CONSTRAINT time_offer_stock CHECK (stock IS NULL OR taken <= stock),
  KEY time_offer_community (community_id, ended_on, id),
  KEY time_offer_open (ended_on, until_on, id)
);

CREATE TABLE IF NOT EXISTS redemption (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- Sent twice, it is one row.
  redemption_key CHAR(36)     NOT NULL,
  offer_id       BIGINT       NOT NULL,
  volunteer_id   BIGINT       NOT NULL,
  -- As it was when it was redeemed.
  price          INT          NOT NULL,
  -- Shown on the phone, entered or scanned where it is handed over.
  code           CHAR(8)      NOT NULL,
  state          VARCHAR(16)  NOT NULL,
  redeemed_by    BIGINT       NOT NULL,
  redeemed_at    DATETIME(3)  NOT NULL,
  -- The last day on which it is handed over.
  expires_on     DATE         NOT NULL,
  ended_by       BIGINT       NULL,
  ended_at       DATETIME(3)  NULL,
  reason         VARCHAR(300) NULL,
  CONSTRAINT redemption_once UNIQUE (redemption_key),
  CONSTRAINT redemption_code UNIQUE (code),
  KEY redemption_of (volunteer_id, id),
  KEY redemption_offer (offer_id, state, id),
  KEY redemption_waiting (state, expires_on, id)
);

-- The book: each row takes minutes out of one of a person's accounts and puts them into another, so
-- that it is balanced by itself. Rows are added and never changed.
CREATE TABLE IF NOT EXISTS time_entry (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entry_key       VARCHAR(50) NOT NULL,
  volunteer_id    BIGINT      NOT NULL,
  kind            VARCHAR(16) NOT NULL,
  from_account    VARCHAR(8)  NOT NULL,
  to_account      VARCHAR(8)  NOT NULL,
  minutes         INT         NOT NULL,
  ledger_entry_id BIGINT      NULL,
  redemption_id   BIGINT      NULL,
  -- The day of service; for all else the day it was booked.
  day_on          DATE        NOT NULL,
  booked_by       BIGINT      NOT NULL,
  booked_at       DATETIME(3) NOT NULL,
  CONSTRAINT time_entry_once UNIQUE (entry_key),
  CONSTRAINT time_entry_minutes CHECK (minutes > 0),
  KEY time_entry_person (volunteer_id, id)
);

-- What the tenant chose; the last row holds, without one the platform's own.
CREATE TABLE IF NOT EXISTS time_bank_rule (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- For how many days it is kept ready.
  collect_days INT         NOT NULL,
  -- After how many months minutes that nobody spent lapse; null for never.
  lapse_months INT         NULL,
  set_by       BIGINT      NOT NULL,
  set_at       DATETIME(3) NOT NULL
);
