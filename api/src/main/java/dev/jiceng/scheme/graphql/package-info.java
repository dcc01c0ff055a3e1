/** Schemes, visits and questions in the API. */
@NullMarked
package dev.jiceng.scheme.graphql;

import org.jspecify.annotations.NullMarked;
