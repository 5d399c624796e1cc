-- Tables of a tenant follow, domain by domain.
SELECT 1;
