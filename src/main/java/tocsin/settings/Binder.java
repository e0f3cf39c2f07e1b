package tocsin.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.ChatAddress;
import tocsin.domain.Reach;

/** Turns the sections of the file into {@link Settings}. */
final class Binder {
    private final Section top;
    private final Path folder;
    private final Secrets secrets;
    private final Findings findings;

    Binder(Section top, Path folder, Secrets secrets, Findings findings) {
        this.top = top;
        this.folder = folder;
        this.secrets = secrets;
        this.findings = findings;
    }

    /** Reads every section, and ends with all their mistakes when there are any. */
    Settings bind() throws BadSettings {
        Accounts accounts = new Accounts(top, secrets, findings);
        accounts.warnIfAllAreOff(top.place());
        var zone = top.value(Keys.ZONE);
        var settings = new Settings(
                top.value(Keys.DATA),
                top.value(Keys.CONTACT),
                zone,
                poll(top.section("poll")),
                health(top.section("health")),
                web(top.section("web"), top.section("websub")),
                store(top.section("store")),
                files(Keys.CATALOGUE),
                files(Keys.VOCABULARY),
                severity(),
                new FeedList(top, findings).read(),
                new ChatList(top, zone, accounts, findings).read(),
                access(top.section("access"), accounts),
                accounts.telegram(),
                accounts.slack(),
                accounts.terminal(),
                log(top.section("log")));
        findings.throwIfAny();
        return settings;
    }

    private static Settings.Poll poll(Section section) {
        return new Settings.Poll(
                section.value(Keys.POLL_INTERVAL),
                section.value(Keys.POLL_QUIET),
                section.value(Keys.POLL_HEED),
                section.value(Keys.POLL_CATCH_UP),
                section.value(Keys.POLL_TIMEOUT),
                section.value(Keys.POLL_AT_ONCE),
                section.value(Keys.POLL_MAX_SIZE),
                section.value(Keys.POLL_PROXY),
                reach(section));
    }

    private static Settings.Health health(Section section) {
        return new Settings.Health(section.value(Keys.HEALTH_FAILING), section.value(Keys.HEALTH_SILENT));
    }

    private Settings.Web web(Section web, Section websub) {
        Settings.Web read = new Settings.Web(
                web.value(Keys.WEB_PUBLIC_URL), web.value(Keys.WEB_LISTEN), websub.value(Keys.WEBSUB_POLL));
        if (read.publicUrl().isEmpty() && web.mentions(Keys.WEB_LISTEN)) {
            findings.warn(web.place(), "'web.listen' has no effect without 'web.public-url'");
        }
        return read;
    }

    private static Reach reach(Section section) {
        Set<Integer> ports = new LinkedHashSet<>(section.values(Keys.POLL_PORTS));
        return new Reach(ports.isEmpty() ? Reach.PUBLIC.ports() : ports, section.values(Keys.POLL_ALLOW));
    }

    private Settings.Store store(Section section) {
        if (!section.mentions(Keys.STORE_URL) && section.mentions(Keys.STORE_USER)) {
            findings.warn(section.place(), "'store.user' has no effect without 'store.url'");
        }
        return new Settings.Store(
                section.value(Keys.STORE_URL),
                section.value(Keys.STORE_USER),
                secrets.read(section, Keys.STORE_PASSWORD, Keys.STORE_PASSWORD_FILE));
    }

    private List<Path> files(Key<Path> key) {
        List<Path> files = new ArrayList<>();
        for (Item item : top.items(key)) {
            top.text(key, item)
                    .flatMap(given -> top.read(key, given))
                    .map(file -> readable(key, item.place(), file))
                    .ifPresent(files::add);
        }
        return files;
    }

    private Optional<Path> severity() {
        Key<Optional<Path>> key = Keys.SEVERITY;
        return top.given(key).flatMap(given -> top.value(key).map(file -> readable(key, given.place(), file)));
    }

    /** A file beside this one, which must be there. */
    private Path readable(Key<?> key, Place place, Path named) {
        Path file = folder.resolve(named);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            findings.error(place, "'" + key.path() + "' names " + file + ", which is no readable file");
        }
        return file;
    }

    private static Settings.Access access(Section section, Accounts accounts) {
        Set<ChatAddress> chats = new LinkedHashSet<>();
        for (Item item : section.items(Keys.ACCESS_CHATS)) {
            section.text(Keys.ACCESS_CHATS, item)
                    .flatMap(given -> section.read(Keys.ACCESS_CHATS, given))
                    .filter(chat -> accounts.exists(Keys.ACCESS_CHATS, chat, item.place()))
                    .ifPresent(chats::add);
        }
        return new Settings.Access(chats);
    }

    private static Settings.Log log(Section section) {
        return new Settings.Log(section.value(Keys.LOG_LEVEL), section.value(Keys.LOG_FORMAT));
    }
}
