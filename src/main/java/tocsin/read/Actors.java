package tocsin.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.domain.Facts;
import tocsin.domain.Mention;
import tocsin.domain.Span;
import tocsin.domain.Token;
import tocsin.text.Phrases;

/** Tells who is named, and who takes the deed upon himself. */
final class Actors {
    /** How far before the words of a claim its subject may stand, in characters. */
    private static final int BEFORE = 60;

    /** How far behind: <em>claimed by the …</em>, and Arabic puts the verb first. */
    private static final int BEHIND = 6;

    /** How many words may stand between <em>claims</em> and what is claimed: <em>claims two drone attacks</em>. */
    private static final int REACH = 3;

    private final Vocabulary words;
    private final List<Mention> named;

    Actors(Vocabulary words, Text text) {
        this.words = words;
        this.named = named(text);
    }

    /** What can be told of a language without a vocabulary: who and where. */
    static Facts andSites(Text text) {
        return new Facts(
                Optional.empty(),
                Set.of(),
                Sites.of(text),
                ids(named(text).stream()),
                OptionalInt.empty(),
                false,
                false,
                Optional.empty());
    }

    Set<String> all() {
        return ids(named.stream());
    }

    /** The actors that claim something in these tokens. */
    Set<String> claimants(List<Token> tokens) {
        return ids(claims(tokens).flatMap(claim -> claimant(claim).stream()));
    }

    private Stream<Span> claims(List<Token> tokens) {
        Stream<Span> whole = words.claims().in(tokens).stream().map(Phrases.Found::span);
        Stream<Span> withObject = words.claimsOf().in(tokens).stream()
                .filter(claim -> Stream.of(words.weapons(), words.deeds())
                        .flatMap(table -> table.in(tokens).stream())
                        .anyMatch(deed -> deed.firstPosition() > claim.lastPosition()
                                && deed.firstPosition() <= claim.lastPosition() + REACH))
                .map(Phrases.Found::span);
        return Stream.concat(whole, withObject);
    }

    private Optional<Mention> claimant(Span claim) {
        Optional<Mention> behind = inPart(claim)
                .filter(actor -> isWithin(actor.span().start() - claim.end(), BEHIND))
                .findFirst();
        return behind.isPresent()
                ? behind
                : inPart(claim)
                        .filter(actor -> isWithin(claim.start() - actor.span().end(), BEFORE))
                        .reduce((earlier, later) -> later);
    }

    private Stream<Mention> inPart(Span claim) {
        return named.stream().filter(actor -> actor.span().part() == claim.part());
    }

    private static boolean isWithin(int distance, int most) {
        return distance >= 0 && distance <= most;
    }

    private static List<Mention> named(Text text) {
        return text.mentions().stream()
                .filter(mention -> mention.entity().kind().isActor())
                .toList();
    }

    private static Set<String> ids(Stream<Mention> mentions) {
        Set<String> ids = new LinkedHashSet<>();
        mentions.forEach(mention -> ids.add(mention.entity().id()));
        return ids;
    }
}
