/** The demo data, loaded once for all these tests. */
@NullMarked
package dev.jiceng.seeds;

import org.jspecify.annotations.NullMarked;
