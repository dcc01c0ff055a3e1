/** A context made up for tests: shows how the next one plugs in. */
@NullMarked
package sample.notes;

import org.jspecify.annotations.NullMarked;
