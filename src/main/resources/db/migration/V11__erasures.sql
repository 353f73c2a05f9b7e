-- What was erased because somebody asked for it or because its time had come: how much, and the digests of what is gone,
-- so that a copy that turns up elsewhere can be told. Nothing here says whose it was. Valid on HSQLDB and PostgreSQL alike.

CREATE TABLE erasure (
    erasure_id BIGINT NOT NULL,
    erased_at TIMESTAMP WITH TIME ZONE NOT NULL,
    records BIGINT NOT NULL,
    mails BIGINT NOT NULL,
    files BIGINT NOT NULL,
    PRIMARY KEY (erasure_id)
);

CREATE TABLE erased_file (
    erasure_id BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    bytes BIGINT NOT NULL
);
