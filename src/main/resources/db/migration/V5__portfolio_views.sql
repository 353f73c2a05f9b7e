-- Weekly views of people over the accounts that they look after, kept and mailed like packs of single accounts.
-- A view has a reader and no account, package or deliverable of its own: those three are empty.
-- Valid on HSQLDB and PostgreSQL alike.

ALTER TABLE owed_item ADD COLUMN reader_role VARCHAR(10) DEFAULT '' NOT NULL;
ALTER TABLE owed_item ADD COLUMN reader VARCHAR(200) DEFAULT '' NOT NULL;

ALTER TABLE produced_pack ADD COLUMN reader_role VARCHAR(10) DEFAULT '' NOT NULL;
ALTER TABLE produced_pack ADD COLUMN reader VARCHAR(200) DEFAULT '' NOT NULL;

-- Whose figures are in a view: nobody gets it who does not look after all of them.
CREATE TABLE viewed_account (
    item_key VARCHAR(700) NOT NULL,
    version INTEGER NOT NULL,
    account VARCHAR(200) NOT NULL,
    PRIMARY KEY (item_key, version, account),
    FOREIGN KEY (item_key, version) REFERENCES produced_pack (item_key, version)
);

CREATE INDEX viewed_account_by_account ON viewed_account (account);
