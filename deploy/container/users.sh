#!/bin/sh
# Runs once, when the database is made. Two users: migrations own the tables; the running server gets
# rights table by table, and none to change what may only be added to.
mariadb --user=root --password="$MARIADB_ROOT_PASSWORD" <<SQL
CREATE USER linli_migration IDENTIFIED BY '$MIGRATION_PASSWORD';
GRANT ALL PRIVILEGES ON \`linli\\_%\`.* TO linli_migration WITH GRANT OPTION;
CREATE USER linli IDENTIFIED BY '$SERVER_PASSWORD';
SQL
