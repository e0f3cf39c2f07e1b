package tocsin.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tocsin.domain.Mention;
import tocsin.domain.SubEvent;

/** What the vocabulary finds in a passage, by channel: the leftmost longest of each, but for what a trap or a name hides. */
final class Finds implements Lexicon.Finds {
    /** What counts although it is part of a name. */
    private static final Set<Channel<?>> SHOWN = Set.of(
            Channel.VICTIMS,
            Channel.GROUPS,
            Channel.CLAIMS,
            Channel.CLAIMS_OF,
            Channel.DENIALS,
            Channel.ATTACKS,
            Channel.CASUALTIES);

    private final Passage passage;
    private final List<Lexicon.Found<?>> found = new ArrayList<>(48);
    /** What hides the shorter finds in it: traps, and treaties, since a ceasefire is no fire. */
    private final List<Lexicon.Found<?>> traps = new ArrayList<>(2);

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    private final List<Lexicon.Found<?>>[] byChannel = new List[Channel.count()];

    /** One bit for each channel. */
    private final long[] covered;

    Finds(Passage passage) {
        this.passage = passage;
        this.covered = new long[passage.size()];
    }

    @Override
    public void found(Lexicon.Sense<?> sense, int first, int last) {
        Lexicon.Found<?> one = found(sense, passage.wordAt(first), passage.wordAt(last), true);
        if (sense.inCapitals() && !isInCapitals(one.first())) {
            return;
        }
        if (one.channel() == Channel.TRAPS) {
            traps.add(one);
        } else {
            found.add(one);
            if (one.value() == SubEvent.AGREEMENT) {
                traps.add(one);
            }
        }
    }

    private static <T> Lexicon.Found<T> found(Lexicon.Sense<T> sense, int first, int last, boolean ignored) {
        return new Lexicon.Found<>(sense.channel(), sense.value(), first, last);
    }

    private boolean isInCapitals(int at) {
        CharSequence raw = passage.raw(at);
        for (int i = 0; i < raw.length(); i++) {
            if (Character.isLowerCase(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Takes out what is hidden, and of overlapping finds of a channel all but the leftmost longest. */
    void settle() {
        for (Lexicon.Found<?> one : found) {
            if (isHidden(one)) {
                continue;
            }
            List<Lexicon.Found<?>> list = byChannel[one.channel().index()];
            if (list == null) {
                list = new ArrayList<>(4);
                byChannel[one.channel().index()] = list;
            }
            Lexicon.Found<?> before = list.isEmpty() ? null : list.getLast();
            if (before == null || one.first() > before.last()) {
                list.add(one);
            } else if (one.first() == before.first() && one.last() > before.last()) {
                list.set(list.size() - 1, one);
            }
        }
        for (List<Lexicon.Found<?>> list : byChannel) {
            if (list != null) {
                list.forEach(this::cover);
            }
        }
    }

    private void cover(Lexicon.Found<?> one) {
        for (int at = one.first(); at <= one.last(); at++) {
            covered[at] |= 1L << one.channel().index();
        }
    }

    private boolean isHidden(Lexicon.Found<?> one) {
        for (Lexicon.Found<?> trap : traps) {
            if (!trap.equals(one) && trap.first() <= one.first() && one.last() <= trap.last()) {
                return true;
            }
        }
        for (int at = one.first(); at <= one.last(); at++) {
            Mention mention = passage.mention(at);
            if (mention != null && !shows(mention, one.channel())) {
                return true;
            }
        }
        return false;
    }

    /** The soldiers in <em>US soldiers</em> are soldiers all the same, and a name may be listed with a verb: <em>ISIS claims</em>. */
    private static boolean shows(Mention mention, Channel<?> channel) {
        return mention.entity().kind().isActor() && SHOWN.contains(channel);
    }

    boolean has(Channel<?> channel, int at) {
        return (covered[at] & 1L << channel.index()) != 0;
    }

    @SuppressWarnings("unchecked") // a find stands under its own channel
    <T> List<Lexicon.Found<T>> all(Channel<T> channel) {
        List<?> list = byChannel[channel.index()];
        return list == null ? List.of() : (List<Lexicon.Found<T>>) list;
    }
}
