/** Village affairs in the API. */
@NullMarked
package dev.jiceng.affairs.graphql;

import org.jspecify.annotations.NullMarked;
