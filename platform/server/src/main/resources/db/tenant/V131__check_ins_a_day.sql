-- How often someone may come in at one activity on one day (i志愿 has three).
ALTER TABLE attendance_rule ADD COLUMN check_ins SMALLINT NOT NULL DEFAULT 3;
