-- Who works on this database now. One row: whoever holds it may send until it expires, by the database's own clock.
-- A place is a data folder; whoever has its lock knows that an earlier holder from there is gone.
-- Valid on HSQLDB and PostgreSQL alike.

CREATE TABLE lease (
    name VARCHAR(20) NOT NULL,
    holder VARCHAR(60) NOT NULL,
    place VARCHAR(60) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (name)
);
