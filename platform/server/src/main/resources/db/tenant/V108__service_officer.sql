-- The volunteer service officer (志愿服务委员) of a community, and who was it before; one at a time.
-- A volunteer, or someone known by a sealed name and telephone number.
CREATE TABLE IF NOT EXISTS service_officer (
  id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT         NOT NULL,
  volunteer_id BIGINT         NULL,
  name         VARBINARY(400) NULL,
  phone        VARBINARY(200) NULL,
  from_on      DATE           NOT NULL,
  -- The first day on which they no longer are.
  until_on     DATE           NULL,
  is_current   BOOLEAN        NULL,
  named_by     BIGINT         NOT NULL,
  named_at     DATETIME(3)    NOT NULL,
  CONSTRAINT service_officer_one UNIQUE (community_id, is_current),
  KEY service_officer_history (community_id, from_on),
  KEY service_officer_volunteer (volunteer_id)
);
