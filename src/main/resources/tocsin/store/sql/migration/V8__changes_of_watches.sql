-- What came and went, for those who keep an index of the watches: one row for each version, the oldest are dropped. A version
-- without a row changed more than rows can tell, and the index is made anew.
CREATE TABLE watch_change (
    version ${long} NOT NULL PRIMARY KEY,
    came integer NOT NULL CHECK (came IN (0, 1)),   -- 0: it went
    watch ${long} NOT NULL,
    chat ${long} NOT NULL,
    number integer NOT NULL,
    query text NOT NULL,
    origin text NOT NULL
) ${strict};
