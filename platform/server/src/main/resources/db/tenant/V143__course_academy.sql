-- Which academy organizes a course, and which trainer of the pool holds a session.
ALTER TABLE course ADD COLUMN academy_id BIGINT NULL;
ALTER TABLE course_session ADD COLUMN trainer_id BIGINT NULL;
