-- What a partner is, in the words of the register of organizations.
UPDATE pairing SET partner_kind = 'GOVERNMENT_UNIT' WHERE partner_kind = 'PUBLIC_UNIT';
UPDATE pairing SET partner_kind = 'COLLEGE'
WHERE partner_kind = 'UNIVERSITY' AND institution_id IS NOT NULL AND partner_name LIKE '% %';
