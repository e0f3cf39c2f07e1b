package tocsin.store.sql;

import org.jdbi.v3.core.Handle;
import tocsin.store.Memory;

/** What one transaction can reach, over its one connection. */
record SqlMemory(
        SqlFeeds feeds,
        SqlHubSubscriptions hubs,
        SqlTempo tempo,
        SqlHealth health,
        SqlHeadlines headlines,
        SqlHistory history,
        SqlChats chats,
        SqlWatches watches,
        SqlIncidents incidents,
        SqlOutbox outbox,
        SqlAlerts alerts,
        SqlHeldBack heldBack,
        SqlDigests digests,
        SqlDossiers dossiers,
        SqlDeeds deeds,
        SqlRewrites rewrites)
        implements Memory {

    static SqlMemory over(Handle handle, Dialect dialect, Shards shards) {
        SqlWatches watches = new SqlWatches(handle);
        return new SqlMemory(
                new SqlFeeds(handle, shards),
                new SqlHubSubscriptions(handle),
                new SqlTempo(handle),
                new SqlHealth(handle),
                new SqlHeadlines(handle, dialect),
                new SqlHistory(handle),
                new SqlChats(handle, dialect, watches),
                watches,
                new SqlIncidents(handle),
                new SqlOutbox(handle, dialect),
                new SqlAlerts(handle),
                new SqlHeldBack(handle),
                new SqlDigests(handle),
                new SqlDossiers(handle),
                new SqlDeeds(handle, dialect),
                new SqlRewrites(handle, dialect));
    }
}
