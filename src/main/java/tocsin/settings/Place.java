package tocsin.settings;

/** Where a setting was read. */
public sealed interface Place {
    /** The place of a line of the same text, counted from 1; the environment has no lines. */
    default Place at(int line) {
        return switch (this) {
            case File whole -> new Line(whole.name(), line);
            case Line other -> new Line(other.file(), line);
            case Variable variable -> variable;
        };
    }

    /** Sorts places as people fix them: the file from top to bottom, then the environment. */
    default int order() {
        return switch (this) {
            case File whole -> 0;
            case Line line -> line.line();
            case Variable variable -> Integer.MAX_VALUE;
        };
    }

    /** A whole file. */
    record File(String name) implements Place {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A line of a file, counted from 1. */
    record Line(String file, int line) implements Place {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** An environment variable. */
    record Variable(String name) implements Place {
        @Override
        public String toString() {
            return "environment variable " + name;
        }
    }
}
