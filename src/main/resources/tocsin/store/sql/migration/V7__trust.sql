-- How often a watch would have rung, why an alert rang, and what people make of it.

-- A watch that would ring too often rings nobody until its chat says to keep it.
ALTER TABLE watch ADD COLUMN draft integer NOT NULL DEFAULT 0 CHECK (draft IN (0, 1));
ALTER TABLE watch ADD COLUMN since ${long};                            -- since when it asks for this; null: for long

ALTER TABLE alert ADD COLUMN dismissed ${long};                        -- when somebody said that it is not relevant
CREATE INDEX alert_by_ref ON alert (chat, message_ref) WHERE message_ref IS NOT NULL;
CREATE INDEX alert_of_headline ON alert (headline, chat) WHERE headline IS NOT NULL;

-- What a reading leaves beside its headline, under the edition of what it was read with: what was read off it, and its words
-- as a Bloom filter (${bytes}: any bytes). Null until it is read, and after an edit.
ALTER TABLE headline ADD COLUMN particulars text;
ALTER TABLE headline ADD COLUMN marks ${bytes};
CREATE INDEX headline_seen ON headline (seen, id);
