#!/bin/sh
# Runs once, when the database is made. The owner of the tables (POSTGRES_USER) migrates; the server signs in as pakhwada_server, which has the rights of pakhwada_app and no other.
# A database that was made before this file: docker compose -f docker/compose.yaml exec database sh /docker-entrypoint-initdb.d/10-server-role.sh
set -eu
psql -v ON_ERROR_STOP=1 -v password="${SERVER_PASSWORD:?}" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
select 'create role pakhwada_app nologin' where not exists (select from pg_roles where rolname = 'pakhwada_app') \gexec
select 'create role pakhwada_server' where not exists (select from pg_roles where rolname = 'pakhwada_server') \gexec
alter role pakhwada_server with login nosuperuser nocreaterole nocreatedb password :'password';
grant pakhwada_app to pakhwada_server;
SQL
