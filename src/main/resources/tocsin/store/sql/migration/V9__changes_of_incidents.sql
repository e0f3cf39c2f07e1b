-- Counts the changes of the incidents, for those who keep a copy of the living ones. Whoever changes one holds this row until the
-- transaction ends, so that changes are seen in their order, and two machines never open one incident twice.
CREATE TABLE incident_version (
    only_row integer NOT NULL PRIMARY KEY CHECK (only_row = 1),
    version ${long} NOT NULL
) ${strict};
INSERT INTO incident_version (only_row, version) VALUES (1, 0);

-- What changed: one row for each version, the oldest are dropped. A version that was taken back is given out again, under another stamp.
CREATE TABLE incident_change (
    version ${long} NOT NULL PRIMARY KEY,
    stamp ${long} NOT NULL,
    incident ${long} NOT NULL,
    headline ${long}                               -- that joined; null: the incident changed otherwise
) ${strict};

CREATE INDEX incident_opened ON incident (opened, id);
