-- Whose a key is, and what the headline said before its feed edited it.

ALTER TABLE seen_key ADD COLUMN headline ${long} REFERENCES headline (id);   -- null: seen, by keys of before this column

CREATE INDEX headline_by_key ON headline (feed, headline_key);
UPDATE seen_key SET headline = (SELECT h.id FROM headline h
    WHERE h.feed = seen_key.feed AND h.headline_key = seen_key.headline_key);
DROP INDEX headline_by_key;

-- A headline has its latest title and summary in its own row; here is how it got there, by id.
CREATE TABLE headline_edit (
    id ${id},
    headline ${long} NOT NULL REFERENCES headline (id),
    seen ${long} NOT NULL,
    title_before text NOT NULL,
    summary_before text NOT NULL,
    title_after text NOT NULL,
    summary_after text NOT NULL
) ${strict};
CREATE INDEX headline_edit_of ON headline_edit (headline, id);
