-- active is the community's id while the designation holds and null afterwards: one at a time, the
-- ended ones stay.
CREATE TABLE guangdong_demo_community_designation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT NOT NULL,
  active BIGINT NULL,
  path VARCHAR(32) NOT NULL,
  level VARCHAR(16) NULL,
  provincial BOOLEAN NOT NULL,
  annex_number INT NULL,
  youth_action_pilot BOOLEAN NOT NULL,
  better_community_pilot BOOLEAN NOT NULL,
  remarks VARCHAR(500) NOT NULL,
  designated_on DATE NULL,
  ended_on DATE NULL,
  ended_because VARCHAR(500) NULL,
  changed_at DATETIME(3) NOT NULL,
  UNIQUE KEY guangdong_demo_community_designation_active (active),
  KEY guangdong_demo_community_designation_path (path)
);
