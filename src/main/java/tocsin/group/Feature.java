package tocsin.group;

import java.util.Locale;

/**
 * What is weighed of a headline and a member of an incident, each from 0 to 1 or a little more. The weight of each, and its sign, stand in
 * {@code config/grouping/weights.yml} under its name in lower case with hyphens.
 */
enum Feature {
    /** Always 1: without any evidence two headlines are of two incidents. */
    TO_BEGIN_WITH("to begin with", Speaks.AGAINST),
    /** The cosine of the titles, each word by its rarity. */
    SAME_WORDS("words in common", Speaks.FOR),
    /** The cosine of titles and summaries together. */
    SAME_TEXT("summaries and titles alike", Speaks.FOR),
    /** How many rare words both titles have. */
    RARE_WORDS("rare words in common", Speaks.FOR),
    /** A town, base or site in common, the more the rarer it is. */
    SAME_PLACE("same place", Speaks.FOR),
    /** The same where one or both tell of no deed: many stories come from one town. */
    PLACE_OF_ORDINARY("same place of an ordinary story", Speaks.FOR),
    /** Both name towns, bases or sites, and none in common. */
    OTHER_PLACE("another place", Speaks.AGAINST),
    /** A province or country in common, when no town is. */
    SAME_REGION("same region", Speaks.FOR),
    OTHER_COUNTRY("another country", Speaks.AGAINST),
    /** One says where, the other does not. */
    PLACE_UNTOLD("no place to compare", Speaks.EITHER_WAY),
    NEAR("near it, not at it", Speaks.AGAINST),
    SAME_TARGET("same sort of target", Speaks.FOR),
    OTHER_TARGET("another sort of target", Speaks.AGAINST),
    OTHER_WEAPON("another weapon", Speaks.AGAINST),
    SAME_KIND("same kind of event", Speaks.FOR),
    OTHER_KIND("another kind of event", Speaks.AGAINST),
    SAME_ACTOR("same actor", Speaks.FOR),
    SAME_TOLL("same toll", Speaks.FOR),
    OTHER_TOLL("another toll", Speaks.AGAINST),
    /** A plain report with victims of its own: the share of the first day between them. */
    OWN_VICTIMS_LATER("victims of its own, later", Speaks.AGAINST),
    SAME_DAY("same day told", Speaks.FOR),
    /** The share of the first day between them. */
    FIRST_DAY("gap", Speaks.AGAINST),
    /** The same for an answer or an update, which comes later. */
    FIRST_DAY_OF_ANSWER("gap before the answer", Speaks.AGAINST),
    /** The share of the second and third day. */
    LATER_DAYS("gap beyond a day", Speaks.AGAINST),
    LATER_DAYS_OF_ANSWER("gap beyond a day before an answer", Speaks.AGAINST),
    OVER_THREE_DAYS("gap of more than 3 days", Speaks.AGAINST),
    UPDATE("brings it up to date", Speaks.FOR),
    RESPONSE("an answer to it", Speaks.EITHER_WAY),
    BOTH_RESPONSES("both are answers", Speaks.FOR),
    DEED_AND_ORDINARY("a deed and an ordinary story", Speaks.AGAINST),
    BOTH_ORDINARY("two ordinary stories", Speaks.EITHER_WAY),
    /** One through how many incidents come from the place: little else happens there. */
    HARDLY_ELSE_FROM_THERE("hardly anything else comes from there", Speaks.FOR),
    /** The logarithm of how many headlines the incident has, where the place is the same: of what all tell, more will be told. */
    GREAT_STORY("a great story", Speaks.FOR),
    OTHER_LANGUAGE("another language", Speaks.EITHER_WAY);

    private final String words;
    private final Speaks speaks;

    Feature(String words, Speaks speaks) {
        this.words = words;
        this.speaks = speaks;
    }

    /** What sign its weight may have: a weight of the other sign was learned from chance. */
    enum Speaks {
        FOR,
        AGAINST,
        EITHER_WAY;

        boolean allows(double weight) {
            return this == EITHER_WAY || (this == FOR ? weight >= 0 : weight <= 0);
        }
    }

    Speaks speaks() {
        return speaks;
    }

    /** Its place in an array of features, of which there are hundreds in a decision. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }

    /** The words that people read. */
    String words() {
        return words;
    }

    /** The name in the file of weights. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
