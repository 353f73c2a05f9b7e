-- Mails that come back: which reports were read, and what they said. Valid on HSQLDB and PostgreSQL alike.

-- How far a mailbox was read: message numbers above last_uid are new, as long as the mailbox numbers them the same way.
CREATE TABLE report_mailbox (
    mailbox VARCHAR(400) NOT NULL,
    validity BIGINT NOT NULL,
    last_uid BIGINT NOT NULL,
    PRIMARY KEY (mailbox)
);

-- Each message once: what it said of a mail, or why it says nothing.
CREATE TABLE mail_report (
    mailbox VARCHAR(400) NOT NULL,
    report_id VARCHAR(200) NOT NULL,
    business_date DATE NOT NULL,
    handled_at TIMESTAMP WITH TIME ZONE NOT NULL,
    verdict VARCHAR(16) NOT NULL,
    mail_id VARCHAR(200) DEFAULT '' NOT NULL,
    words VARCHAR(1000) NOT NULL,
    PRIMARY KEY (mailbox, report_id)
);

CREATE INDEX mail_report_by_date ON mail_report (business_date);
CREATE INDEX mail_report_by_mail ON mail_report (mail_id);
