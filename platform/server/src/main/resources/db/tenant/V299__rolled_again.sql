-- Rows of submissions that were kept without their sums, when a list opened a form from before sums
-- were kept: they are kept again, with them.
DELETE FROM rolled_form
 WHERE origin = 'OWN'
   AND NOT EXISTS (SELECT 1 FROM submission_figure f WHERE f.submission_id = form_no);
