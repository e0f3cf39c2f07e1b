package tocsin.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A long immutable array. The next edition shares all pages with this one but those that were written to. */
final class Paged<T> {
    private static final int BITS = 10;
    private static final int PAGE = 1 << BITS;

    private final @Nullable Object[][] pages;

    private Paged(@Nullable Object[][] pages) {
        this.pages = pages;
    }

    static <T> Paged<T> empty() {
        return new Paged<>(new Object[0][]);
    }

    /** What stands at an index; null where nothing was ever written. */
    @SuppressWarnings("unchecked")
    @Nullable
    T get(int index) {
        int page = index >>> BITS;
        return page < pages.length ? (T) pages[page][index & (PAGE - 1)] : null;
    }

    /** How many indices have room without a new page. */
    int room() {
        return pages.length << BITS;
    }

    Editor<T> edit() {
        return new Editor<>(pages);
    }

    /** Writes the next edition; not safe for several threads. */
    static final class Editor<T> {
        private @Nullable Object[][] pages;
        private boolean[] own;

        private Editor(@Nullable Object[][] pages) {
            this.pages = pages.clone();
            this.own = new boolean[pages.length];
        }

        @SuppressWarnings("unchecked")
        @Nullable
        T get(int index) {
            int page = index >>> BITS;
            return page < pages.length ? (T) pages[page][index & (PAGE - 1)] : null;
        }

        void set(int index, @Nullable T value) {
            int page = index >>> BITS;
            if (page >= pages.length) {
                grow(page + 1);
            }
            if (!own[page]) {
                pages[page] = pages[page].clone();
                own[page] = true;
            }
            pages[page][index & (PAGE - 1)] = value;
        }

        private void grow(int count) {
            int before = pages.length;
            pages = Arrays.copyOf(pages, count);
            own = Arrays.copyOf(own, count);
            for (int page = before; page < count; page++) {
                pages[page] = new Object[PAGE];
                own[page] = true;
            }
        }

        /** The next edition; this writes no more. */
        Paged<T> done() {
            return new Paged<>(pages);
        }
    }
}
