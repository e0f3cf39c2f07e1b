package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.domain.Freshness;
import tocsin.fetch.FetchOutcome.Failed;
import tocsin.fetch.FetchOutcome.Fetched;

class CodingsTest {
    private static final byte[] FEED =
            "<rss version='2.0'><channel><title>t</title><item><title>A</title></item></channel></rss>"
                    .getBytes(StandardCharsets.UTF_8);

    private static FetchOutcome fetched(byte[] body, String coding) {
        FetchSettings settings =
                new FetchSettings(Duration.ofSeconds(20), 50_000, 4, "Tocsin/test", Optional.empty(), TestServer.REACH);
        try (TestServer server = new TestServer(TestServer.saying(200, body, "Content-Encoding", coding));
                FeedFetcher fetcher = new FeedFetcher(settings, new FeedParser(), InstantSource.system())) {
            FetchOutcome outcome = fetcher.fetch(server.address("/feed"), Freshness.UNKNOWN);
            assertThat(server.asked().getFirst().headers().getFirst("Accept-Encoding"))
                    .isEqualTo("gzip, br, deflate");
            return outcome;
        }
    }

    @Test
    void gzip_Brotli_and_both_kinds_of_deflate_are_asked_for_and_unpacked() {
        assertThat(fetched(Packed.gzip(FEED), "gzip")).isInstanceOf(Fetched.class);
        assertThat(fetched(Packed.brotli(FEED), "br")).isInstanceOf(Fetched.class);
        assertThat(fetched(Packed.deflate(FEED, false), "deflate")).isInstanceOf(Fetched.class);
        assertThat(fetched(Packed.deflate(FEED, true), "deflate")).isInstanceOf(Fetched.class);
    }

    @Test
    void a_gzip_file_within_gzip_is_unpacked_twice() {
        assertThat(fetched(Packed.gzip(Packed.gzip(FEED)), "gzip")).isInstanceOf(Fetched.class);
        assertThat(fetched(Packed.gzip(FEED), "x-gzip")).isInstanceOf(Fetched.class);
    }

    @Test
    void what_unpacks_to_more_than_the_limit_is_refused_however_it_is_packed() {
        Failed tooLarge = new Failed("the document is larger than 50000 bytes");

        assertThat(fetched(Packed.deflate(new byte[5_000_000], true), "deflate"))
                .isEqualTo(tooLarge);
        assertThat(fetched(Packed.brotli(new byte[60_000]), "br")).isEqualTo(tooLarge);
        assertThat(fetched(Packed.gzip(Packed.gzip(new byte[5_000_000])), "gzip"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.why()).contains("more than 50000 bytes"));
    }

    @Test
    void a_damaged_body_is_a_failure_that_says_so() {
        byte[] noBrotli = new byte[200];
        Arrays.fill(noBrotli, (byte) 0x91);

        assertThat(fetched(noBrotli, "br"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.why()).startsWith("the answer of 127.0.0.1"));
    }

    @Test
    void a_packing_that_was_not_asked_for_is_named() {
        assertThat(fetched(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 1, 2, 3}, "zstd"))
                .isEqualTo(new Failed("127.0.0.1 packs the document as zstd, which was not asked for"));
    }

    @Test
    void a_header_that_names_a_charset_as_a_packing_harms_nobody() {
        assertThat(fetched(FEED, "utf-8")).isInstanceOf(Fetched.class);
    }
}
