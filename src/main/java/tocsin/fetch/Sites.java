package tocsin.fetch;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Which addresses belong to one site. */
public final class Sites {
    private Sites() {}

    /**
     * Whether two addresses belong to whoever registered one name: news.example.co.uk and www.example.co.uk do, two blogs on
     * a host that gives each its own name do not (publicsuffix.org). Where there is no such name, the hosts must be the same.
     */
    public static boolean same(URI one, URI other) {
        Optional<String> first = name(one);
        return first.isPresent() && first.equals(name(other));
    }

    private static Optional<String> name(URI address) {
        return Optional.ofNullable(HttpUrl.parse(address.toString()))
                .map(url -> Optional.ofNullable(url.topPrivateDomain()).orElse(url.host()));
    }

    /** The front page of the site that an address belongs to. */
    public static Optional<URI> front(URI address) {
        return Optional.ofNullable(HttpUrl.parse(address.toString()))
                .map(url -> new HttpUrl.Builder()
                        .scheme(url.scheme())
                        .host(url.host())
                        .port(url.port())
                        .build())
                .flatMap(Links::uri);
    }
}
