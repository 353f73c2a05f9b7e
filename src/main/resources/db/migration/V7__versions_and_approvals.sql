-- Versions of packs, what each was made from, which a person released, and mails that were sent once more.
-- Valid on HSQLDB and PostgreSQL alike.

-- Which editions of exports held from which settlement on, so that the exports behind a pack can be named later.
CREATE TABLE settled_export (
    settlement_id BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    holds BOOLEAN NOT NULL,
    PRIMARY KEY (settlement_id, file_id)
);

INSERT INTO settled_export (settlement_id, file_id, holds)
    SELECT (SELECT MAX(settlement_id) FROM settlement), file_id, TRUE
    FROM export_file WHERE state = 'accepted' AND settled = TRUE;

-- One line a pack. "restates" is the version that its reader has, "follows" the unsent one in whose place it stands, 0
-- none; "set_aside" says why it is not to be mailed any more, empty where it stands. Facts of its period last changed
-- with the settlement "changed_at"; its figures were compared with those up to "compared_at".
CREATE TABLE pack_version (
    item_key VARCHAR(700) NOT NULL,
    version INTEGER NOT NULL,
    restates INTEGER NOT NULL,
    follows INTEGER NOT NULL,
    set_aside VARCHAR(1000) NOT NULL,
    changed_at BIGINT NOT NULL,
    compared_at BIGINT NOT NULL,
    built_on BIGINT NOT NULL,
    exports_sha256 VARCHAR(64) NOT NULL,
    portfolio_sha256 VARCHAR(64) NOT NULL,
    catalogue_sha256 VARCHAR(64) NOT NULL,
    templates_sha256 VARCHAR(64) NOT NULL,
    program VARCHAR(100) NOT NULL,
    PRIMARY KEY (item_key, version),
    FOREIGN KEY (item_key, version) REFERENCES produced_pack (item_key, version)
);

INSERT INTO pack_version (item_key, version, restates, follows, set_aside, changed_at, compared_at, built_on,
        exports_sha256, portfolio_sha256, catalogue_sha256, templates_sha256, program)
    SELECT item_key, version, 0, 0, '', 0, 0, facts_position, '', '', '', '', '' FROM produced_pack;

-- A person's word that one version may be mailed: of these bytes, knowing the facts up to that settlement.
CREATE TABLE approval (
    item_key VARCHAR(700) NOT NULL,
    version INTEGER NOT NULL,
    files_sha256 VARCHAR(64) NOT NULL,
    facts_position BIGINT NOT NULL,
    approved_by VARCHAR(200) NOT NULL,
    approved_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (item_key, version),
    FOREIGN KEY (item_key, version) REFERENCES produced_pack (item_key, version)
);

-- To whom a mail went, by the id in the people table.
ALTER TABLE mail ADD COLUMN person VARCHAR(200) DEFAULT '' NOT NULL;

-- Mails that were sent once more because somebody wished it.
CREATE TABLE resent_mail (
    mail_id VARCHAR(200) NOT NULL,
    first_mail_id VARCHAR(200) NOT NULL,
    wished_by VARCHAR(200) NOT NULL,
    PRIMARY KEY (mail_id),
    FOREIGN KEY (mail_id) REFERENCES mail (mail_id),
    FOREIGN KEY (first_mail_id) REFERENCES mail (mail_id)
);

CREATE INDEX resent_mail_by_first ON resent_mail (first_mail_id);
