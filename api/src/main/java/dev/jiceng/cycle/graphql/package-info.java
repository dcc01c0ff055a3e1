/** Election cycles in the API. */
@NullMarked
package dev.jiceng.cycle.graphql;

import org.jspecify.annotations.NullMarked;
