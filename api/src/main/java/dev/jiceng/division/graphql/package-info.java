/** {@code area(code:)}, the one way in for every scope. */
@NullMarked
package dev.jiceng.division.graphql;

import org.jspecify.annotations.NullMarked;
