-- What an activity asks of those who come besides age and skills: trainings, as codes with commas
-- between, and insurance against accidents on the day.
ALTER TABLE activity
  ADD COLUMN trainings VARCHAR(400) NOT NULL DEFAULT '',
  ADD COLUMN is_insured BOOLEAN NOT NULL DEFAULT FALSE;

-- The guardian who comes along with someone under age, sealed; and when the leader saw them there.
ALTER TABLE sign_up
  ADD COLUMN company_name VARBINARY(400) NULL,
  ADD COLUMN company_relation VARBINARY(200) NULL,
  ADD COLUMN company_phone VARBINARY(200) NULL,
  ADD COLUMN company_here_at DATETIME(3) NULL,
  ADD COLUMN company_seen_by BIGINT NULL;
