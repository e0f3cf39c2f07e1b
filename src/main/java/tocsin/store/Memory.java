package tocsin.store;

/** What one transaction can reach. */
public interface Memory {
    /** The feeds and when they are due. */
    Feeds feeds();

    /** The subscriptions of feeds at hubs. */
    HubSubscriptions hubs();

    /** What decides how often the feeds are asked. */
    Tempo tempo();

    /** How the feeds fare. */
    Health health();

    /** The headlines that were seen. */
    Headlines headlines();

    /** The headlines that were admitted, to look back at. */
    History history();

    /** The chats that Tocsin has met. */
    Chats chats();

    /** The watches of all chats. */
    Watches watches();

    /** The incidents and their headlines. */
    Incidents incidents();

    /** The alerts that are owed, and those that were delivered. */
    Outbox outbox();

    /** The alerts as people ask for them. */
    Alerts alerts();

    /** The incidents as people ask for them. */
    Dossiers dossiers();

    /** What people say of incidents. */
    Deeds deeds();

    /** The bells whose messages are to say the latest. */
    Rewrites rewrites();

    /** What chats were not told of. */
    HeldBack heldBack();

    /** When chats are sent digests. */
    Digests digests();
}
