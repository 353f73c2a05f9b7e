-- What the last gate said of each pack before it was kept. A pack that failed there is not kept, so that its line stands
-- alone and is written anew when the pack is made again. Valid on HSQLDB and PostgreSQL alike.

CREATE TABLE pack_verdict (
    item_key VARCHAR(700) NOT NULL,
    version INTEGER NOT NULL,
    quality VARCHAR(16) NOT NULL,
    reasons VARCHAR(8000) NOT NULL,
    PRIMARY KEY (item_key, version)
);

INSERT INTO pack_verdict (item_key, version, quality, reasons)
    SELECT item_key, version, 'GOOD', '' FROM produced_pack;
