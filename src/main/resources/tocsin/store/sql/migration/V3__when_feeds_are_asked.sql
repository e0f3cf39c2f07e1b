-- When a feed is asked again, where it is moving to, and how it fares.

ALTER TABLE feed ADD COLUMN not_before ${long} NOT NULL DEFAULT 0;     -- its server and its document want no poll before
ALTER TABLE feed ADD COLUMN advised_period ${long};                    -- milliseconds, as its document asks
ALTER TABLE feed ADD COLUMN skip_hours integer NOT NULL DEFAULT 0;     -- bit n: the hour n in UTC, 0 to 23
ALTER TABLE feed ADD COLUMN skip_days integer NOT NULL DEFAULT 0;      -- bit n: the day n of ISO 8601, 1 to 7
ALTER TABLE feed ADD COLUMN rhythm text;                               -- JSON: at which hours it publishes how much
ALTER TABLE feed ADD COLUMN hot_until ${long};                         -- while it may have news of an open incident
ALTER TABLE feed ADD COLUMN redirect_to text;                          -- where a permanent redirect leads
ALTER TABLE feed ADD COLUMN redirect_since ${long};                    -- and since when it has led there
ALTER TABLE feed ADD COLUMN retired integer NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));  -- gone for good (410)
ALTER TABLE feed ADD COLUMN failing_since ${long};                     -- null unless its last poll failed
ALTER TABLE feed ADD COLUMN last_news ${long};                         -- when it last brought a new headline
ALTER TABLE feed ADD COLUMN holds integer;                             -- headlines in its last document
ALTER TABLE feed ADD COLUMN told ${long};                              -- when chats were told of its trouble, until it is back

-- Which countries a feed reports incidents of.
CREATE TABLE feed_country (
    feed ${long} NOT NULL REFERENCES feed (id),
    country text NOT NULL,                        -- ISO 3166-1 alpha-2
    latest ${long} NOT NULL,
    PRIMARY KEY (country, feed)
) ${strict};
CREATE INDEX feed_country_of ON feed_country (feed);
