/** What prepares elections, in the API. */
@NullMarked
package dev.jiceng.preparation.graphql;

import org.jspecify.annotations.NullMarked;
