-- Runs once, as the superuser, when the PostgreSQL of the compose files starts with an empty volume. Creates the database of this service and its owner, which
-- can do nothing else in this server. The superuser gets no password: it is reached only from inside the container (pg_hba.conf).
\getenv password POSTGRES_PASSWORD
create role brokerage login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password';
create database brokerage owner brokerage;
revoke all on database brokerage from public;
revoke connect on database postgres from public;
alter role postgres password null;
