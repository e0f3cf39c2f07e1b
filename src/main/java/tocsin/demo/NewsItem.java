package tocsin.demo;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One item of the news day.
 *
 * @param published when its outlet says that it was published
 * @param summary plain text, or markup when {@code html}
 * @param link the address of its page; a republished item shares it with the first
 * @param guid by which its feed knows it; a later item of the same feed with the same guid is an edit
 * @param backdrop already in the feed when the day begins
 * @param story the incident or event that it reports, for tests; empty for ordinary news
 */
public record NewsItem(
        Outlet outlet,
        Instant published,
        String title,
        String summary,
        boolean html,
        URI link,
        String guid,
        boolean backdrop,
        Optional<String> story) {}
