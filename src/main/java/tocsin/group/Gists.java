package tocsin.group;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Entity;
import tocsin.domain.Gist;
import tocsin.domain.Mention;
import tocsin.domain.Part;
import tocsin.domain.Reading;
import tocsin.domain.Span;
import tocsin.domain.Token;
import tocsin.domain.Whereabouts;
import tocsin.text.Stemmer;

/** Makes the gist of a reading: what is left of it when it is compared with others. */
public final class Gists {
    /** Before the id of an entity that stands among the words. */
    private static final String ENTITY = "@";

    private Gists() {}

    /** Whether a term is the id of an entity, and no word. */
    static boolean isEntity(String term) {
        return term.startsWith(ENTITY);
    }

    /** The gist of a reading, without the words that carry no meaning in its language. */
    public static Gist of(Reading reading, Set<String> stopwords) {
        Set<String> title = terms(reading, Part.TITLE, stopwords);
        Set<String> more = terms(reading, Part.SUMMARY, stopwords);
        more.removeAll(title);
        return new Gist(title, more, where(reading), reading.language(), reading.facts());
    }

    private static Set<String> terms(Reading reading, Part part, Set<String> stopwords) {
        Set<String> terms = new LinkedHashSet<>();
        List<Mention> mentions = mentions(reading, part);
        // A word without its Arabic proclitics is another token of the same span; the shortest is the word itself.
        Map<Span, Token> bySpan = new LinkedHashMap<>();
        Set<Span> passedOver = new HashSet<>();
        for (Token token : reading.tokens()) {
            Span span = token.span();
            if (span.part() == part) {
                bySpan.put(span, token);
                if (stopwords.contains(token.term()) || stopwords.contains(token.stem())) {
                    passedOver.add(span);
                }
            }
        }
        bySpan.forEach((span, token) -> {
            Optional<Mention> mention =
                    mentions.stream().filter(one -> one.span().overlaps(span)).findFirst();
            if (mention.isPresent()) {
                terms.add(ENTITY + mention.get().entity().id());
            } else if (!passedOver.contains(span)) {
                terms.add(bare(token));
            }
        });
        return terms;
    }

    private static String bare(Token token) {
        return token.stem().equals(token.term()) ? token.term() : token.stem().substring(Stemmer.TAG);
    }

    /** The places of the title, and beside them those of the summary; only those when the title names none. */
    private static Whereabouts where(Reading reading) {
        Whereabouts title = where(reading, Part.TITLE);
        Whereabouts summary = where(reading, Part.SUMMARY);
        if (title.isVague()) {
            Set<String> regions = title.regions().isEmpty() ? summary.regions() : title.regions();
            return new Whereabouts(summary.sites(), summary.towns(), regions, summary.also());
        }
        Set<String> also = summary.places();
        also.addAll(summary.also());
        also.addAll(title.also());
        return new Whereabouts(title.sites(), title.towns(), title.regions(), also);
    }

    private static Whereabouts where(Reading reading, Part part) {
        Set<String> sites = new HashSet<>();
        Set<String> towns = new HashSet<>();
        Set<String> regions = new HashSet<>();
        Set<String> struck = reading.facts().sites();
        Set<String> wholes = new HashSet<>();
        for (Mention mention : mentions(reading, part)) {
            Entity entity = mention.entity();
            switch (entity.kind()) {
                case BASE, SITE -> sites.add(entity.id());
                case TOWN -> towns.add(entity.id());
                case PROVINCE -> regions.add(entity.id());
                case COUNTRY, ARMED_GROUP, STATE_FORCE, PERSON -> {}
            }
            if (entity.kind().isPlace() || entity.kind() == Entity.Kind.PROVINCE) {
                wholes.addAll(entity.within());
                entity.country().ifPresent(regions::add);
            } else if (entity.kind() == Entity.Kind.COUNTRY) {
                entity.country().ifPresent(regions::add);
            }
        }
        // Of several places, those where it happened; the others are where somebody speaks.
        narrow(sites, towns, struck);
        List<Token> unnamed = reading.tokens().stream()
                .filter(token -> token.span().part() == part)
                .filter(token -> mentions(reading, part).stream()
                        .noneMatch(mention -> mention.span().overlaps(token.span())))
                .toList();
        for (WorldPlaces.Place place : WorldPlaces.shipped().in(unnamed)) {
            if (place.town()) {
                towns.add(place.name());
            }
            regions.add(place.country());
        }
        regions.addAll(wholes);
        return new Whereabouts(sites, towns, regions, capitals(wholes));
    }

    /** The town that a province is called after: what happens in Gaza may happen anywhere in the Gaza Strip. */
    private static Set<String> capitals(Set<String> provinces) {
        Set<String> capitals = new HashSet<>();
        for (String province : provinces) {
            for (String ending : List.of("-province", "-strip")) {
                if (province.endsWith(ending)) {
                    capitals.add(province.substring(0, province.length() - ending.length()));
                }
            }
        }
        return capitals;
    }

    private static void narrow(Set<String> sites, Set<String> towns, Collection<String> struck) {
        boolean some =
                sites.stream().anyMatch(struck::contains) || towns.stream().anyMatch(struck::contains);
        if (some) {
            sites.retainAll(struck);
            towns.retainAll(struck);
        }
    }

    private static List<Mention> mentions(Reading reading, Part part) {
        return reading.mentions().stream()
                .filter(mention -> mention.span().part() == part)
                .toList();
    }
}
