/** Reserves and succession, in the API. */
@NullMarked
package dev.jiceng.training.graphql;

import org.jspecify.annotations.NullMarked;
