package tocsin.match;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.domain.EventType;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;
import tocsin.text.Near;
import tocsin.text.Tokenizer;

/** Reads the fields of a query, but for {@code title:}, which holds a query of its own. */
final class Fields {
    /** Every field, as it is written. */
    static final List<String> ALL =
            List.of("title:", "source:", "publisher:", "lang:", "country:", "type:", "weapon:", "severity");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final String query;
    private final QueryText text;

    Fields(String query, QueryText text) {
        this.query = query;
        this.text = text;
    }

    /** The field of this name that starts here. */
    Query.Leaf read(String field) throws BadQuery {
        int start = text.at();
        text.skip(field.length());
        if (field.equals("severity")) {
            return severity(start);
        }
        int at = text.at();
        String value = value(at);
        String written = field + query.substring(at, text.at());
        return switch (field) {
            case "source:" -> from(written, Query.Origin.SOURCE, value, at);
            case "publisher:" -> from(written, Query.Origin.PUBLISHER, value, at);
            case "lang:" -> known(written, Query.Field.LANG, language(value, at));
            case "country:" -> known(written, Query.Field.COUNTRY, country(value, at));
            case "type:" -> known(written, Query.Field.TYPE, types(value, at));
            case "weapon:" -> known(written, Query.Field.WEAPON, weapons(value, at));
            default -> throw new BadQuery(query, start, unknown(field));
        };
    }

    /** What to say of something that looks like a field and is none. */
    static String unknown(String field) {
        List<String> near = Near.within(2, field, ALL);
        return "there is no field '" + field + "': "
                + (near.isEmpty() ? "fields are " + String.join(" ", ALL) : "did you mean " + near.getFirst() + "?")
                + " To look for the words, quote them";
    }

    private String value(int start) throws BadQuery {
        if (text.isAtQuote()) {
            if (!text.skipQuoted()) {
                throw mistake(start, "this quote is never closed: write \" behind the words");
            }
            return query.substring(start + 1, text.at() - 1).strip();
        }
        text.skipWord();
        String value = text.from(start);
        if (value.isEmpty()) {
            throw mistake(start, "something is missing here: write what the field is to be, right behind the colon");
        }
        return value;
    }

    private Query.Leaf from(String written, Query.Origin origin, String value, int at) throws BadQuery {
        List<String> terms = Tokenizer.words(value);
        if (terms.isEmpty()) {
            throw mistake(at, "'" + value + "' holds no letter or digit: write a name");
        }
        return new Query.From(straight(written), origin, terms);
    }

    private static Query.Leaf known(String written, Query.Field field, Set<String> values) {
        return new Query.Known(straight(written), field, values);
    }

    private static String straight(String written) {
        return QueryText.withStraightQuotes(written);
    }

    private Set<String> language(String value, int at) throws BadQuery {
        String code = value.toLowerCase(Locale.ROOT);
        Optional<String> language = LANGUAGES.stream()
                .filter(known -> known.equals(code)
                        || Locale.of(known).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(value)
                        || Locale.of(known).getDisplayLanguage(Locale.of(known)).equalsIgnoreCase(value))
                .findFirst()
                .or(() -> Optional.of(code).filter("ckb"::equals));
        return Set.of(language.orElseThrow(
                () -> mistake(at, "'" + value + "' is no language: write two letters of ISO 639-1, as in lang:ar")));
    }

    private Set<String> country(String value, int at) throws BadQuery {
        return Stream.of(Locale.getISOCountries())
                .filter(code -> code.equalsIgnoreCase(value)
                        || Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(value))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> mistake(
                        at,
                        "'" + value + "' is no country: write two letters of ISO 3166-1 or the English name,"
                                + " as in country:IQ"));
    }

    /** Event types stand for all their sub-event types. */
    private Set<String> types(String value, int at) throws BadQuery {
        Set<String> names = Arrays.stream(SubEvent.values())
                .filter(one -> is(value, one.name(), one.label())
                        || is(value, one.type().name(), one.type().label()))
                .map(Enum::name)
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            throw mistake(
                    at,
                    "'" + value + "' is no event type of ACLED: write "
                            + examples(EventType.values(), EventType::name) + ", or a sub-event type such as "
                            + word("AIR_DRONE_STRIKE"));
        }
        return names;
    }

    private Set<String> weapons(String value, int at) throws BadQuery {
        return Arrays.stream(Weapon.values())
                .filter(one -> is(value, one.name(), one.label()))
                .findFirst()
                .map(one -> Set.of(one.name()))
                .orElseThrow(() -> mistake(
                        at,
                        "'" + value + "' is no family of weapons: write " + examples(Weapon.values(), Weapon::name)));
    }

    private Query.Leaf severity(int start) throws BadQuery {
        String comparison = text.takeAny("><=");
        int at = text.at();
        text.skipWord();
        String value = text.from(at);
        Optional<Severity> level = Arrays.stream(Severity.values())
                .filter(one -> one.name().equalsIgnoreCase(value))
                .findFirst();
        Predicate<Integer> wanted = switch (comparison) {
            case ">=" -> order -> order >= 0;
            case ">" -> order -> order > 0;
            case "<=" -> order -> order <= 0;
            case "<" -> order -> order < 0;
            case "=" -> order -> order == 0;
            default -> throw mistake(start, "write severity as in severity>=high");
        };
        if (level.isEmpty()) {
            throw mistake(at, "'" + value + "' is no severity: write " + examples(Severity.values(), Severity::name));
        }
        Set<Severity> levels = EnumSet.allOf(Severity.class).stream()
                .filter(one -> wanted.test(one.compareTo(level.get())))
                .collect(Collectors.toSet());
        if (levels.isEmpty()) {
            throw mistake(start, "no severity is " + comparison + value + ", so this can never ring");
        }
        return new Query.Grave("severity" + comparison + value, levels);
    }

    private static boolean is(String value, String name, String label) {
        return plain(value).equals(plain(name)) || plain(value).equals(plain(label));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> String examples(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).map(Fields::word).collect(Collectors.joining(", "));
    }

    private BadQuery mistake(int offset, String what) {
        return new BadQuery(query, offset, what);
    }
}
