package tocsin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.chat.terminal.TerminalMessenger;
import tocsin.demo.NewsDayServer;
import tocsin.domain.ChatAddress;
import tocsin.domain.Exemption;
import tocsin.domain.Reach;
import tocsin.settings.ByteSize;
import tocsin.settings.Settings;

/** The demo's settings: the news day's feeds, polled each second through its server, and one chat, the terminal. */
final class DemoSettings {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private DemoSettings() {}

    /** The address of the news day's server. */
    static URI proxy(NewsDayServer server) {
        return URI.create("http://" + server.proxy().getAddress().getHostAddress() + ":"
                + server.proxy().getPort());
    }

    static Settings of(Path data, NewsDayServer server, List<String> watches) {
        ZoneId zone = ZoneId.of("Asia/Baghdad");
        return new Settings(
                data,
                Optional.empty(),
                zone,
                new Settings.Poll(
                        SECOND,
                        SECOND,
                        Duration.ZERO,
                        Duration.ofHours(1),
                        Duration.ofSeconds(10),
                        8,
                        ByteSize.parse("10MB"),
                        Optional.of(proxy(server)),
                        Reach.allowing(allowed(server))),
                Settings.Health.DEFAULT,
                Settings.Web.OFF,
                new Settings.Store(Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(),
                List.of(),
                Optional.empty(),
                server.addresses().stream()
                        .map(address ->
                                new Settings.FeedEntry(address, Optional.empty(), Optional.empty(), Optional.empty()))
                        .toList(),
                List.of(new Settings.ChatEntry(
                        ChatAddress.of(TerminalMessenger.ACCOUNT, "here"),
                        Optional.of("this terminal"),
                        zone,
                        watches)),
                new Settings.Access(Set.of()),
                Optional.empty(),
                Optional.empty(),
                new Settings.Terminal(true),
                new Settings.Log(Settings.Log.Level.WARN, Settings.Log.Format.TEXT));
    }

    /** The outlets exist only behind the proxy; a name that is allowed is not looked up, so the demo asks no DNS. */
    private static List<Exemption> allowed(NewsDayServer server) {
        return server.addresses().stream()
                .<Exemption>map(address -> new Exemption.Host(address.getHost(), Optional.empty()))
                .toList();
    }
}
