package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hubs in Link headers (RFC 8288). */
class LinkHeaderTest {
    private static final URI HUB = URI.create("https://hub.example/");
    private static final URI SELF = URI.create("https://news.example/rss");

    private static HubLinks hubs(String... headers) {
        return LinkHeader.hubs(List.of(headers), Links.relativeTo(URI.create("https://news.example/dir/feed")));
    }

    @Test
    void oneHeaderNamesBoth() {
        assertThat(hubs("<https://hub.example/>; rel=\"hub\", <https://news.example/rss>; rel=\"self\""))
                .isEqualTo(new HubLinks(List.of(HUB), Optional.of(SELF)));
    }

    @Test
    void eachMayHaveAHeaderOfItsOwn() {
        assertThat(hubs("<https://hub.example/>;rel=hub", "</rss> ; title=\"a, b; c\" ; REL = \"alternate Self\""))
                .isEqualTo(new HubLinks(List.of(HUB), Optional.of(SELF)));
    }

    @Test
    void severalHubsKeepTheirOrder() {
        assertThat(
                        hubs("<https://hub.example/>; rel=hub, <https://b.example/>; rel=hub, <https://hub.example/>; rel=hub")
                                .hubs())
                .containsExactly(HUB, URI.create("https://b.example/"));
    }

    @Test
    void onlyTheFirstRelationCounts() {
        assertThat(hubs("<https://hub.example/>; rel=next; rel=hub")).isEqualTo(HubLinks.NONE);
    }

    @Test
    void whatIsNoLinkIsLeftOut() {
        assertThat(hubs(
                        "hub.example; rel=hub",
                        "<mailto:a@b.example>; rel=hub",
                        "<",
                        "<x",
                        "; rel=hub",
                        "<<>>; rel=hub"))
                .isEqualTo(HubLinks.NONE);
    }

    @Test
    void aLongOneCostsLittle() {
        assertThat(hubs("<" + ";=\"".repeat(20_000), "<a>" + "; a".repeat(20_000)))
                .isEqualTo(HubLinks.NONE);
    }
}
