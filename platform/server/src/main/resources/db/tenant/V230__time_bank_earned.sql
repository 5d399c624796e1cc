-- What was served before there was a time bank may be spent too.
INSERT IGNORE INTO time_entry (entry_key, volunteer_id, kind, from_account, to_account, minutes,
  ledger_entry_id, redemption_id, day_on, booked_by, booked_at)
SELECT CONCAT('ledger-', id), volunteer_id, IF(minutes > 0, 'EARNED', 'TAKEN_BACK'),
  IF(minutes > 0, 'SERVED', 'PURSE'), IF(minutes > 0, 'PURSE', 'SERVED'), ABS(minutes),
  id, NULL, served_on, 0, posted_at
FROM ledger_entry WHERE minutes <> 0;
