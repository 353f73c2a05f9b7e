-- What each pack recommended, so that the next one can say what became of it. Values are decimal texts, so that they come
-- back as they were; an empty "expected" means that none was named. Valid on HSQLDB and PostgreSQL alike.

CREATE TABLE recommendation (
    item_key VARCHAR(700) NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    play VARCHAR(100) NOT NULL,
    figure VARCHAR(200) NOT NULL,
    lob VARCHAR(1000) NOT NULL,
    value_then VARCHAR(60) NOT NULL,
    n_then BIGINT NOT NULL,
    expected VARCHAR(60) NOT NULL,
    what VARCHAR(2000) NOT NULL,
    owner VARCHAR(200) NOT NULL,
    by_day DATE NOT NULL,
    PRIMARY KEY (item_key, version, position),
    FOREIGN KEY (item_key, version) REFERENCES produced_pack (item_key, version)
);
