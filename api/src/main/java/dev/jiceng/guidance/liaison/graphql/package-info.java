/** What guidance settles with others, in the API. */
@NullMarked
package dev.jiceng.guidance.liaison.graphql;

import org.jspecify.annotations.NullMarked;
