package tocsin.read;

import tocsin.domain.Figure;

/** A number in a passage: its words from first to last. */
record Numeral(int value, Figure.Qualifier qualifier, int first, int last) {}
