package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private final Links links = Links.relativeTo(URI.create("https://a.example/dir/feed.xml"));

    @ParameterizedTest
    @CsvSource({
        "https://b.example/x, https://b.example/x",
        "one two.html, https://a.example/dir/one%20two.html",
        "/x?q=a|b&c={d}, https://a.example/x?q=a%7Cb&c=%7Bd%7D",
        "//c.example/y, https://c.example/y",
        "www.d.example/z, http://www.d.example/z",
        "http://münchen.example/straße#größe, http://xn--mnchen-3ya.example/stra%C3%9Fe#gr%C3%B6%C3%9Fe",
        "https://e.example/100%, https://e.example/100%25",
        "https://e.example/a%20b, https://e.example/a%20b",
        "“http://f.example/”, http://f.example/",
        "http://[::1]/x[1], http://[::1]/x%5B1%5D",
    })
    void a_link_becomes_a_whole_valid_address(String link, URI address) {
        assertThat(links.resolve(link)).contains(address);
    }

    @Test
    void what_is_no_web_address_is_no_link() {
        assertThat(links.resolve("mailto:desk@a.example")).isEmpty();
        assertThat(links.resolve("javascript:alert(1)")).isEmpty();
        assertThat(links.resolve("http://")).isEmpty();
        assertThat(Links.relativeTo(URI.create("file:/tmp/feed.xml")).resolve("x.html"))
                .isEmpty();
    }
}
