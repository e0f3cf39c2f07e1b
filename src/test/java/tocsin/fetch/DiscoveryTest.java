package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.domain.Freshness;

/** How the feed of a web page is found, over real HTTP. */
class DiscoveryTest {
    private final Map<String, TestServer.Answer> site = new LinkedHashMap<>();
    private final TestServer server = new TestServer(this::answer);
    private final FeedFetcher fetcher = new FeedFetcher(
            new FetchSettings(
                    Duration.ofSeconds(20), 100_000, 4, "Tocsin-Test/1.0", Optional.empty(), TestServer.REACH),
            new FeedParser(),
            InstantSource.system());
    private final Discovery discovery = new Discovery(address -> fetcher.fetch(address, Freshness.UNKNOWN));

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        site.getOrDefault(exchange.getRequestURI().toString(), TestServer.saying(404, "no"))
                .to(exchange);
    }

    private void page(String target, String head, String body) {
        site.put(
                target,
                TestServer.saying(
                        200,
                        "<!DOCTYPE html><html><head><title>Site</title>" + head + "</head><body>" + body
                                + "</body></html>"));
    }

    private void feed(String target, String title) {
        site.put(
                target,
                TestServer.saying(
                        200,
                        "<rss version='2.0'><channel><title>" + title
                                + "</title><item><title>News</title><link>http://news.example/1</link></item></channel></rss>"));
    }

    private static String alternate(String href, String title) {
        return "<link rel='alternate' type='application/rss+xml' title='" + title + "' href='" + href + "'>";
    }

    private List<String> asked() {
        return server.asked().stream().map(TestServer.Asked::target).toList();
    }

    private URI one(String page) {
        assertThat(discovery.at(server.address(page))).isInstanceOf(Discovered.One.class);
        server.asked().clear();
        return ((Discovered.One) discovery.at(server.address(page))).choice().address();
    }

    private List<Choice> several(String page) {
        Discovered discovered = discovery.at(server.address(page));
        assertThat(discovered).isInstanceOf(Discovered.Several.class);
        return ((Discovered.Several) discovered).choices();
    }

    private String none(String page) {
        Discovered discovered = discovery.at(server.address(page));
        assertThat(discovered).isInstanceOf(Discovered.None.class);
        return ((Discovered.None) discovered).why();
    }

    @Nested
    class A_page_whose_head_names_a_feed {
        @Test
        void leads_to_it_and_to_its_title_and_headlines() {
            page("/", alternate("/news.rss", "All"), "");
            feed("/news.rss", "The news");

            Discovered.One one = (Discovered.One) discovery.at(server.address("/"));

            assertThat(one.choice().address()).isEqualTo(server.address("/news.rss"));
            assertThat(one.choice().title()).isEqualTo("The news");
            assertThat(one.choice().document().orElseThrow().headlines()).hasSize(1);
            assertThat(asked()).containsExactly("/", "/news.rss");
        }

        @Test
        void may_name_it_relative_to_its_base() {
            page("/deep/page.html", "<base href='/below/'>" + alternate("feed.xml?a=1&amp;b=2", ""), "");
            feed("/below/feed.xml?a=1&b=2", "Below");

            assertThat(one("/deep/page.html")).isEqualTo(server.address("/below/feed.xml?a=1&b=2"));
        }

        @Test
        void may_name_it_relative_to_where_a_redirect_led() {
            site.put("/old", TestServer.saying(302, "", "Location", "/new/page"));
            page("/new/page", alternate("feed.xml", ""), "");
            feed("/new/feed.xml", "New");

            assertThat(one("/old")).isEqualTo(server.address("/new/feed.xml"));
        }

        @Test
        void may_call_it_atom_json_or_rdf_in_any_case() {
            for (String type : List.of(
                    "application/atom+xml", "application/feed+json", "application/rdf+xml", "APPLICATION/RSS+XML")) {
                page("/", "<LINK REL='Alternate' TYPE='" + type + "' HREF='/it'>", "");
                feed("/it", "It");

                assertThat(one("/")).isEqualTo(server.address("/it"));
            }
        }

        @Test
        void may_lie_and_then_the_search_goes_on() {
            page("/", alternate("/gone.rss", "") + alternate("/page", ""), "");
            page("/page", "", "");
            feed("/feed", "Usual");

            assertThat(one("/")).isEqualTo(server.address("/feed"));
            assertThat(asked()).containsExactly("/", "/gone.rss", "/page", "/feed");
        }

        @Test
        void names_no_feed_by_an_alternate_in_another_language() {
            page("/", "<link rel=alternate hreflang=ar type='text/html' href='/ar'>", "");

            assertThat(none("/"))
                    .isEqualTo("127.0.0.1 has a web page there that leads to no feed, and none in the usual places");
            assertThat(asked()).doesNotContain("/ar");
        }

        @Test
        void that_is_not_there_is_said_to_name_a_dead_one() {
            page("/", alternate("/gone.rss", ""), "");

            assertThat(none("/"))
                    .isEqualTo("127.0.0.1 has a web page there that names a feed, but at " + server.address("/gone.rss")
                            + " there is none");
        }
    }

    @Nested
    class A_page_that_names_several_feeds {
        @Test
        void offers_them_with_the_comments_last() {
            page("/", alternate("/comments/feed", "Comments") + alternate("/feed", "Articles"), "");
            feed("/comments/feed", "Comments on: Site");
            feed("/feed", "Site");

            assertThat(several("/")).extracting(Choice::title).containsExactly("Site", "Comments on: Site");
        }

        @Test
        void offers_each_once_and_none_that_is_no_feed() {
            page("/", alternate("/a", "") + alternate("/a#x", "") + alternate("/b", "") + alternate("/dead", ""), "");
            feed("/a", "A");
            feed("/b", "B");

            assertThat(several("/")).extracting(Choice::title).containsExactly("A", "B");
            assertThat(asked()).containsExactly("/", "/a", "/b", "/dead");
        }

        @Test
        void is_asked_for_eight_at_most_and_believed_about_the_rest() {
            StringBuilder head = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                head.append(alternate("/" + i, "Named " + i));
                feed("/" + i, "Feed " + i);
            }
            page("/", head.toString(), "");

            assertThat(several("/"))
                    .hasSize(20)
                    .extracting(Choice::title)
                    .contains("Feed 7", "Named 8")
                    .doesNotContain("Feed 8");
            assertThat(asked()).hasSize(9);
        }
    }

    @Nested
    class A_page_whose_head_names_no_feed {
        @Test
        void may_link_to_one_in_its_text() {
            page(
                    "/",
                    "",
                    "<a href='/about'>About</a> <a href='/section/rss.php'>RSS</a> <a href='/sitemap.xml'>Map</a>");
            feed("/section/rss.php", "Linked");

            assertThat(one("/")).isEqualTo(server.address("/section/rss.php"));
            assertThat(asked()).containsExactly("/", "/section/rss.php");
        }

        @Test
        void may_link_to_a_page_that_lists_its_feeds() {
            page("/", "", "<a href='/rss'>Our feeds</a>");
            page("/rss", "", "<a href='/world.rss'>World</a> <a href='/sport.rss'>Sport</a>");
            feed("/world.rss", "World");
            feed("/sport.rss", "Sport");

            assertThat(several("/")).extracting(Choice::title).containsExactly("World", "Sport");
        }

        @Test
        void is_not_left_for_another_site() {
            page(
                    "/",
                    "",
                    "<a href='http://127.0.0.2:" + server.port()
                            + "/feed'>Elsewhere</a> <a href='javascript:rss()'>x</a>");

            none("/");

            assertThat(asked()).hasSize(9);
        }

        @Test
        void may_have_one_in_the_usual_places_and_the_first_is_taken() {
            page("/", "", "");
            feed("/atom.xml", "Usual");
            feed("/rss", "Never asked");

            assertThat(one("/")).isEqualTo(server.address("/atom.xml"));
            assertThat(asked()).containsExactly("/", "/feed", "/rss.xml", "/feed.xml", "/atom.xml");
        }

        @Test
        void may_have_one_of_its_own_section() {
            page("/world/", "", "");
            feed("/world/feed", "World");
            feed("/feed", "All");

            assertThat(one("/world/")).isEqualTo(server.address("/world/feed"));
        }

        @Test
        void costs_eight_requests_at_most() {
            page("/world/page.html", "", "");

            none("/world/page.html");

            assertThat(asked())
                    .containsExactly(
                            "/world/page.html",
                            "/feed",
                            "/rss.xml",
                            "/feed.xml",
                            "/atom.xml",
                            "/index.xml",
                            "/rss",
                            "/feed.json",
                            "/feeds/posts/default");
        }
    }

    @Nested
    class A_server_that_has_enough {
        @Test
        void is_not_asked_again_once_it_asks_for_patience() {
            page("/", "", "");
            site.put("/feed", TestServer.saying(429, ""));

            assertThat(none("/"))
                    .isEqualTo("127.0.0.1 has a web page there, and the search for its feed was given up: "
                            + "127.0.0.1 says that we ask too often (429)");
            assertThat(asked()).containsExactly("/", "/feed");
        }

        @Test
        void is_not_asked_a_third_time_when_it_had_trouble_twice() {
            page("/", "", "");
            site.put("/feed", TestServer.saying(500, ""));
            site.put("/rss.xml", TestServer.saying(403, ""));

            assertThat(none("/")).endsWith("was given up: 127.0.0.1 forbids us the feed (403)");
            assertThat(asked()).containsExactly("/", "/feed", "/rss.xml");
        }
    }

    @Test
    void an_address_that_is_a_feed_is_its_own_answer() {
        feed("/it", "It");

        assertThat(one("/it")).isEqualTo(server.address("/it"));
    }

    @Test
    void a_page_that_is_not_there_leads_nowhere() {
        assertThat(none("/nowhere")).isEqualTo("127.0.0.1 has nothing at this address (404)");
        assertThat(asked()).containsExactly("/nowhere");
    }

    @Nested
    class Two_addresses {
        @Test
        void are_of_one_site_when_one_name_was_registered_for_both() {
            assertThat(same("https://www.example.co.uk/a", "http://news.example.co.uk/b"))
                    .isTrue();
            assertThat(same("https://one.co.uk/", "https://two.co.uk/")).isFalse();
            assertThat(same("https://one.github.io/", "https://two.github.io/")).isFalse();
            assertThat(same("http://127.0.0.1:8080/", "http://127.0.0.1:8081/")).isTrue();
            assertThat(same("http://127.0.0.1/", "http://127.0.0.2/")).isFalse();
        }

        private static boolean same(String one, String other) {
            return Sites.same(URI.create(one), URI.create(other));
        }
    }

    @Test
    void a_sites_front_page_keeps_its_port() {
        assertThat(Sites.front(URI.create("http://news.example:8080/a/b?c#d")))
                .contains(URI.create("http://news.example:8080/"));
    }
}
