-- Optional columns that an export's header did not have, by name and divided by commas: their values are not known.
ALTER TABLE export_file ADD COLUMN absent_columns VARCHAR(1000) DEFAULT '' NOT NULL;
