-- What each night owed and what became of it, the packs that were made, and the mails that carried them.
-- Valid on HSQLDB and PostgreSQL alike.

CREATE TABLE night (
    business_date DATE NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE,
    exit_code INTEGER,
    PRIMARY KEY (business_date)
);

CREATE TABLE owed_item (
    business_date DATE NOT NULL,
    item_key VARCHAR(700) NOT NULL,
    account VARCHAR(200) NOT NULL,
    package_id VARCHAR(200) NOT NULL,
    deliverable VARCHAR(40) NOT NULL,
    period_name VARCHAR(40) NOT NULL,
    due_on DATE NOT NULL,
    state VARCHAR(16) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    PRIMARY KEY (business_date, item_key)
);

CREATE INDEX owed_item_by_key ON owed_item (item_key);

CREATE TABLE produced_pack (
    item_key VARCHAR(700) NOT NULL,
    version INTEGER NOT NULL,
    account VARCHAR(200) NOT NULL,
    package_id VARCHAR(200) NOT NULL,
    deliverable VARCHAR(40) NOT NULL,
    period_name VARCHAR(40) NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    due_on DATE NOT NULL,
    business_date DATE NOT NULL,
    to_deliver BOOLEAN NOT NULL,
    title VARCHAR(400) NOT NULL,
    period_text VARCHAR(200) NOT NULL,
    highlights VARCHAR(8000) NOT NULL,
    restated BOOLEAN DEFAULT FALSE NOT NULL,
    -- The settlement of facts up to which the pack is known to be right or marked as restated.
    facts_position BIGINT NOT NULL,
    PRIMARY KEY (item_key, version)
);

CREATE TABLE produced_file (
    item_key VARCHAR(700) NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    path VARCHAR(1000) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    bytes BIGINT NOT NULL,
    PRIMARY KEY (item_key, version, position),
    FOREIGN KEY (item_key, version) REFERENCES produced_pack (item_key, version)
);

-- A mail is frozen before its first attempt: the file holds its bytes, the digest proves them.
CREATE TABLE mail (
    mail_id VARCHAR(200) NOT NULL,
    business_date DATE NOT NULL,
    recipient VARCHAR(320) NOT NULL,
    message_id VARCHAR(320) NOT NULL,
    file_name VARCHAR(300) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    bytes BIGINT NOT NULL,
    state VARCHAR(16) NOT NULL,
    attempts INTEGER NOT NULL,
    first_attempt_at TIMESTAMP WITH TIME ZONE,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reply VARCHAR(1000) NOT NULL,
    PRIMARY KEY (mail_id),
    UNIQUE (message_id)
);

-- One line a pack and recipient, for ever: a pack cannot stand in two mails to the same person.
CREATE TABLE delivery (
    item_key VARCHAR(700) NOT NULL,
    version INTEGER NOT NULL,
    recipient VARCHAR(320) NOT NULL,
    mail_id VARCHAR(200) NOT NULL,
    PRIMARY KEY (item_key, version, recipient),
    FOREIGN KEY (item_key, version) REFERENCES produced_pack (item_key, version),
    FOREIGN KEY (mail_id) REFERENCES mail (mail_id)
);

CREATE INDEX delivery_by_mail ON delivery (mail_id);
