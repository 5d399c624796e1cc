-- Holidays of universities (寒假、暑假…), read by all tenants for their relays.
CREATE TABLE IF NOT EXISTS institution_holiday (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- The university, never a part of it.
  institution_id BIGINT      NOT NULL,
  name           VARCHAR(50) NOT NULL,
  from_on        DATE        NOT NULL,
  until_on       DATE        NOT NULL,
  set_by         BIGINT      NOT NULL,
  set_at         DATETIME(3) NOT NULL,
  KEY institution_holiday_of (institution_id, until_on, from_on)
);
