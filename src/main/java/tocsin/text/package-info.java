/** Tokens with raw offsets, folding of case, diacritics and scripts, and the language of a text. */
@NullMarked
package tocsin.text;

import org.jspecify.annotations.NullMarked;
