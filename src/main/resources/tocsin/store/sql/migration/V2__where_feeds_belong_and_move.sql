-- What a feed belongs to, what it is filed under, and where it has moved.

ALTER TABLE feed ADD COLUMN site text;                           -- the page that it belongs to, as it says itself
ALTER TABLE feed ADD COLUMN tags text NOT NULL DEFAULT '[]';     -- JSON: the folders that it is filed under
ALTER TABLE feed ADD COLUMN lost_since ${long};                  -- null unless its address answers that no feed is there
ALTER TABLE feed ADD COLUMN sought ${long};                      -- when it was last looked for elsewhere

-- The addresses that feeds have moved away from: whoever still lists one means the feed.
CREATE TABLE former_address (
    address_key text NOT NULL PRIMARY KEY,
    feed ${long} NOT NULL REFERENCES feed (id)
) ${strict};
CREATE INDEX former_address_of ON former_address (feed);

-- The latest titles of a feed, by which it is known again elsewhere.
CREATE INDEX headline_of_feed ON headline (feed, id);
